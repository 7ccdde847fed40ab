package language;

/** JLS 14.11, 15.28: switches over strings, enums, ints and chars, old and new. */
public class Switches {
    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    static String strings(String s) {
        switch (s) {
            case "Aa":
                return "first of two with one hash";
            case "BB":
                return "second of two with one hash";
            case "":
                return "empty";
            case "fall":
            case "through":
                return "shared";
            default:
                return "other " + s.length();
        }
    }

    static String fallThrough(int n) {
        StringBuilder trace = new StringBuilder();
        switch (n) {
            case 1:
                trace.append("one ");
            case 2:
                trace.append("two ");
                break;
            default:
                trace.append("default ");
            case 3:
                trace.append("three ");
        }
        return trace.toString();
    }

    static int sparse(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> 1;
            case -1_000_000 -> 2;
            case 0 -> 3;
            case 42, 43, 44 -> 4;
            case Integer.MAX_VALUE -> 5;
            default -> {
                int sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += n;
                }
                yield sum;
            }
        };
    }

    static String enums(Colour colour) {
        return switch (colour) {
            case RED -> "warm";
            case BLUE -> "cold";
            case GREEN -> "between";
        };
    }

    static String chars(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> "vowel";
            case '\u00e4' -> "umlaut";
            case '\uffff' -> "last";
            default -> c >= 'a' && c <= 'z' ? "consonant" : "no letter";
        };
    }

    static String bytes(byte b) {
        return switch (b) {
            case -128 -> "least";
            case 127 -> "greatest";
            default -> "between";
        };
    }

    static int nested(String outer, int inner) {
        switch (outer) {
            case "x":
                switch (inner) {
                    case 1:
                        return 11;
                    default:
                        break;
                }
                return 10;
            default:
                return switch (inner) {
                    case 1 -> {
                        try {
                            yield Integer.parseInt(outer);
                        } catch (NumberFormatException e) {
                            yield -1;
                        } finally {
                            System.out.println("finally of " + outer);
                        }
                    }
                    default -> 0;
                };
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {"Aa", "BB", "C#", "", "fall", "through", "else"}) {
            System.out.println(s + ": " + strings(s));
        }
        for (int i = 0; i <= 4; i++) {
            System.out.println(i + ": " + fallThrough(i));
        }
        for (int n : new int[] {Integer.MIN_VALUE, -1_000_000, 0, 42, 43, 44, 45, Integer.MAX_VALUE}) {
            System.out.println(n + ": " + sparse(n));
        }
        for (Colour colour : Colour.values()) {
            System.out.println(colour + ": " + enums(colour));
        }
        for (char c : "aqu\u00e4Z\uffff".toCharArray()) {
            System.out.println((int) c + ": " + chars(c));
        }
        System.out.println(bytes((byte) 128) + bytes((byte) 127) + bytes((byte) 0));
        System.out.println(nested("x", 1) + " " + nested("x", 2) + " " + nested("12", 1) + " " + nested("y", 1) + " "
                + nested("y", 2));
        try {
            strings(null);
        } catch (NullPointerException e) {
            System.out.println("null string");
        }
        try {
            enums(null);
        } catch (NullPointerException e) {
            System.out.println("null enum");
        }
    }
}
