package language;

/** Switches on strings, also with equal hashes. */
public class SwitchesOnStrings {
    static String old(String s) {
        String result = "";
        switch (s) {
            case "Aa":
                result += "Aa ";
            case "BB":
                result += "BB ";
                break;
            case "":
                result += "empty ";
                break;
            default:
                result += "default ";
            case "C":
                result += "C ";
        }
        return result;
    }

    static int arrow(String s) {
        return switch (s) {
            case "AaAa", "BBBB" -> 1;
            case "AaBB" -> 2;
            case "BBAa" -> {
                int n = s.length();
                yield n * 10;
            }
            default -> -s.length();
        };
    }

    static final String CONSTANT = "con" + "stant";

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "C", "", "x", new String("Aa"), "aA"}) {
            System.out.println(s + ": " + old(s));
        }
        for (String s : new String[] {"AaAa", "BBBB", "AaBB", "BBAa", "AaaA", ""}) {
            System.out.println(s + ": " + s.hashCode() + " " + arrow(s));
        }
        switch ("constant") {
            case CONSTANT -> System.out.println("constant");
            default -> System.out.println("other");
        }
        try {
            old(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        String text = null;
        switch (text) {
            case null -> System.out.println("null case");
            case "a" -> System.out.println("a");
            default -> System.out.println("default");
        }
    }
}
