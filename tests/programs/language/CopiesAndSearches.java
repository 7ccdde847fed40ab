package language;

/** Copies, comparisons and searches of every short length, from every place: they go by words, and have ends. */
public class CopiesAndSearches {
    private static final int LENGTH = 150;

    public static void main(String[] args) {
        bytes();
        characters();
        references();
        comparisons();
        searches();
        ranges();
    }

    private static void bytes() {
        long hash = 0;
        for (int count = 0; count < LENGTH; count++) {
            for (int shift : new int[] {-40, -33, -17, -16, -9, -8, -3, -1, 0, 1, 2, 7, 8, 15, 16, 31, 32, 33, 64}) {
                byte[] bytes = new byte[2 * LENGTH];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (i * 7 + count);
                }
                System.arraycopy(bytes, 45, bytes, 45 + shift, count);
                for (byte b : bytes) {
                    hash = hash * 31 + b;
                }
            }
        }
        System.out.println("bytes " + hash);
    }

    private static void characters() {
        long hash = 0;
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < LENGTH; count++) {
            text.append((char) ('a' + count % 26));
            char[] target = new char[LENGTH + 5];
            text.toString().getChars(0, count, target, 3);
            hash = hash * 31 + new String(target).hashCode();
            String inserted = new StringBuilder(text)
                    .insert(count / 2, text.substring(count / 3))
                    .toString();
            hash = hash * 31 + inserted.hashCode();
            hash = hash * 31 + inserted.concat(text.toString()).repeat(3).hashCode();
        }
        System.out.println("characters " + hash);
    }

    private static void references() {
        String[] names = new String[40];
        for (int i = 0; i < names.length; i++) {
            names[i] = "n" + i;
        }
        System.arraycopy(names, 0, names, 1, 30);
        System.arraycopy(names, 20, names, 10, 20);
        Object[] wider = new Object[40];
        System.arraycopy(names, 5, wider, 0, 35);
        System.out.println(String.join(" ", names) + " " + wider[0] + " " + wider[34] + " " + wider[35]);
    }

    private static void comparisons() {
        long hash = 0;
        for (int length = 0; length < 20; length++) {
            String same = "abcdefghijklmnopqrst".substring(0, length);
            hash = hash * 31 + same.compareTo(new String(same.toCharArray())) + same.compareTo("abcdefghij");
            for (int at = 0; at < length; at++) {
                char[] other = same.toCharArray();
                other[at] += (char) (at % 2 == 0 ? 40000 : -3);
                hash = hash * 31 + same.compareTo(new String(other));
                hash = hash * 31 + (same.equals(new String(other)) ? 1 : 0);
            }
        }
        System.out.println("comparisons " + hash);
    }

    private static void searches() {
        StringBuilder found = new StringBuilder();
        for (int length = 0; length < 20; length++) {
            String text = "x".repeat(length) + "y" + "x".repeat(length / 2);
            found.append(text.indexOf('y')).append(text.indexOf('y', length)).append(text.indexOf('y', length + 1));
            found.append(text.indexOf('z'))
                    .append(text.indexOf('x', -5))
                    .append(text.indexOf('x', 100))
                    .append(' ');
        }
        System.out.println(found);
        String pairs = "a\ud83d\ude00b\ud83d\ude01\ud83d\ude00\ud83d";
        System.out.println(pairs.indexOf(0x1f600) + " " + pairs.indexOf(0x1f600, 2) + " " + pairs.indexOf(0x1f601) + " "
                + pairs.indexOf(0x1f602) + " " + pairs.indexOf(0xd83d, 5) + " " + pairs.indexOf(-1) + " "
                + pairs.indexOf(0x110000) + " " + pairs.indexOf(0x1f600, 99));
    }

    private static void ranges() {
        int[][] ranges = {{-1, 0, 1}, {0, -1, 1}, {0, 0, -1}, {3, 0, 3}, {0, 3, 3}, {5, 5, 0}, {6, 0, 0}, {0, 0, 5}};
        for (int[] range : ranges) {
            try {
                System.arraycopy(new int[5], range[0], new int[5], range[1], range[2]);
                System.out.println("copied " + range[2]);
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            System.arraycopy(new int[1], 0, new long[1], 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.arraycopy(new Object[1], 0, new int[1], 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.arraycopy("text", 0, new int[1], 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
