package text;

/** StringBuilder and StringBuffer. */
public class Builders {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder("start");
        b.append(1)
                .append('c')
                .append(2L)
                .append(1.5)
                .append(2.5f)
                .append(true)
                .append((Object) null)
                .append(new char[] {'x', 'y'})
                .append("abcdef", 1, 3)
                .append(new char[] {'1', '2', '3'}, 1, 2)
                .appendCodePoint(0x1f600);
        System.out.println(b + " " + b.length());
        b.insert(0, "<")
                .insert(b.length(), '>')
                .insert(3, 42)
                .insert(5, new char[] {'!', '?'})
                .insert(1, 9.5)
                .insert(2, false);
        System.out.println(b);
        b.delete(0, 4).deleteCharAt(0).replace(0, 3, "REPLACED").setCharAt(0, 'r');
        System.out.println(b + " " + b.indexOf("c") + " " + b.lastIndexOf("1") + " " + b.charAt(2) + " "
                + b.substring(3) + " " + b.substring(1, 4) + " " + b.subSequence(0, 2));
        b.setLength(5);
        System.out.println(b + "|" + b.reverse() + "|");
        b.setLength(8);
        System.out.println(
                b.toString().replace('\0', '0') + " " + b.isEmpty() + " " + b.compareTo(new StringBuilder("x")));
        System.out.println(new StringBuilder("a😀b")
                .reverse()
                .append(new StringBuilder("sb"))
                .append(new StringBuffer("sf")));
        StringBuilder growing = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            growing.append((char) ('a' + i % 26));
        }
        System.out.println(growing.length() + " " + growing.toString().hashCode());
        for (int i = 0; i < 100; i++) {
            growing.insert(i * 3, i).delete(i, i + 2);
        }
        System.out.println(growing.length() + " " + growing.toString().hashCode());
        StringBuffer buffer = new StringBuffer("buffer");
        buffer.append(1).insert(0, "a ").reverse();
        System.out.println(buffer);
        for (Runnable r : new Runnable[] {
            () -> b.charAt(99),
            () -> b.delete(5, 2),
            () -> b.insert(-1, "x"),
            () -> b.setLength(-1),
            () -> b.replace(9, 10, ""),
            () -> b.substring(7, 6)
        }) {
            try {
                r.run();
                System.out.println("nothing thrown");
            } catch (IndexOutOfBoundsException e) {
                System.out.println("out of bounds");
            }
        }
        System.out.println(new StringBuilder()
                .append(Integer.MIN_VALUE)
                .append(Long.MIN_VALUE)
                .append(Float.NaN)
                .append(-0.0)
                .append(Double.MIN_VALUE)
                .append('\u00e9'));
        System.out.println(new StringBuilder("x").repeat("ab", 3).repeat('z', 2));
    }
}
