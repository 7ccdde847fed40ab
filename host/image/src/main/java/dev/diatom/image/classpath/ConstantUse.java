package dev.diatom.image.classpath;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Parts of the library that are large, and that are reached by what a text says at run time. An application that needs one shows
 * it among the constants of its classes: by a text of a certain form, or by a class that goes with it.
 *
 * @param text what such texts contain
 * @param type internal names of such classes
 */
record ConstantUse(Pattern text, Pattern type) {
    /** Dates in {@code java.util.Formatter}. */
    static final ConstantUse DATES = new ConstantUse(
            Pattern.compile("%(?:\\d+\\$|<)?[-#+ 0,(<]*\\d*[tT][a-zA-Z]"),
            Pattern.compile("java/(?:time/.*|util/(?:Date|Calendar|GregorianCalendar)|sql/.*)"));

    /** Unicode's scripts and blocks in regular expressions. */
    static final ConstantUse SCRIPTS = new ConstantUse(
            Pattern.compile("\\\\[pP]\\{(?:I[ns]|sc=|script=|blk=|block=)"),
            Pattern.compile("java/lang/Character\\$Unicode(?:Script|Block)"));

    private static final int CONSTANT_CLASS = 7;
    private static final int CONSTANT_STRING = 8;

    /** Whether a class file has such a constant. */
    boolean in(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if ((tag == CONSTANT_CLASS && matches(type, reader.readUTF8(item, buffer), true))
                    || (tag == CONSTANT_STRING && matches(text, reader.readUTF8(item, buffer), false))) {
                return true;
            }
        }
        return false;
    }

    /** The texts among a class file's constants. */
    static void forEachText(byte[] classFile, Consumer<String> action) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item != 0 && reader.readByte(item - 1) == CONSTANT_STRING) {
                action.accept(reader.readUTF8(item, buffer));
            }
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String constant, boolean whole) {
        return constant != null
                && (whole
                        ? pattern.matcher(constant).matches()
                        : pattern.matcher(constant).find());
    }
}
