package system;

import java.util.List;

// args: one two three
/** The arguments are there as long as the main method needs them, however much memory is used meanwhile. */
public class LongLivedArguments {
    public static void main(String[] args) {
        long sum = 0;
        for (int i = 0; i < args.length; i++) {
            for (int j = 0; j < 10_000; j++) {
                byte[] garbage = new byte[1_000];
                garbage[j % 1_000] = (byte) j;
                sum += garbage[j % 1_000];
                String text = "garbage" + j;
                sum += text.length();
            }
            System.out.println(args.length + " " + args[i] + " " + sum);
        }
        System.out.println(List.of(args));
    }
}
