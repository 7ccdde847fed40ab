package exceptions;

/** Handlers see the fields that were assigned before the exception, and no others. */
public class FieldsInHandlers {
    static int shared = -1;
    int own = 10;

    static int assignedAfterTheException(Object object) {
        try {
            int length = ((String) object).length();
            ++shared;
            return length;
        } finally {
            --shared;
        }
    }

    int assignedOnBothSides(int[] array, int index) {
        try {
            own++;
            own += array[index];
            own *= 2;
        } catch (ArrayIndexOutOfBoundsException e) {
            own -= 100;
        }
        return own;
    }

    public static void main(String[] args) {
        System.out.println(assignedAfterTheException("text") + " " + shared);
        try {
            System.out.println(assignedAfterTheException(5));
        } catch (ClassCastException e) {
            System.out.println("not a string, " + shared);
        }
        FieldsInHandlers object = new FieldsInHandlers();
        for (int i = 0; i < 5; i++) {
            System.out.println(object.assignedOnBothSides(new int[] {1, 2, 3}, i));
        }
    }
}
