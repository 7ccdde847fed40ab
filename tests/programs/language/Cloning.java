package language;

import java.util.Arrays;

/** Object.clone() and Cloneable. */
public class Cloning implements Cloneable {
    int number = 1;
    int[] shared = {1, 2};

    static class Plain {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    static class Sub extends Cloning {
        String text = "text";
    }

    static class Deep extends Cloning {
        @Override
        public Deep clone() {
            Deep copy = (Deep) super.clone();
            copy.shared = shared.clone();
            return copy;
        }
    }

    enum Kind {
        A {
            Object copy() {
                try {
                    return clone();
                } catch (CloneNotSupportedException e) {
                    return "not an enum's";
                }
            }
        };

        abstract Object copy();
    }

    @Override
    public Cloning clone() {
        try {
            return (Cloning) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) {
        Cloning original = new Cloning();
        Cloning copy = original.clone();
        copy.number = 2;
        copy.shared[0] = 9;
        System.out.println(original.number + " " + original.shared[0] + " " + (copy != original) + " "
                + copy.getClass().getSimpleName());
        Sub sub = new Sub();
        Cloning subCopy = sub.clone();
        System.out.println(subCopy instanceof Sub s ? s.text : "not a Sub");
        Deep deep = new Deep();
        Deep deepCopy = deep.clone();
        deepCopy.shared[0] = 7;
        System.out.println(deep.shared[0]);
        try {
            System.out.println(new Plain().copy());
        } catch (CloneNotSupportedException e) {
            System.out.println(e);
        }
        try {
            new Plain() {}.copy();
        } catch (CloneNotSupportedException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Kind.A.copy());
        int[][] rows = {{1}, {2}};
        int[][] rowsCopy = rows.clone();
        rowsCopy[0][0] = 5;
        rowsCopy[1] = new int[] {6};
        System.out.println(Arrays.deepToString(rows) + Arrays.deepToString(rowsCopy));
        String[] strings = {"a"};
        Object[] objects = strings.clone();
        System.out.println(objects.getClass().getSimpleName() + (objects == strings));
    }
}
