package system;

// args: one two -x --long=1 ünï

/** The program's arguments. */
public class Arguments {
    public static void main(String[] args) {
        System.out.println(args.length);
        for (String arg : args) {
            System.out.println(arg + " " + arg.length());
        }
    }
}
