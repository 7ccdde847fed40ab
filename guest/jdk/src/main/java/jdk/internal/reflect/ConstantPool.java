package jdk.internal.reflect;

import dev.diatom.jdk.reflect.ClassFile;

/** The constants of a class that its annotations refer to. */
public class ConstantPool {
    private final ClassFile file;

    public ConstantPool(ClassFile file) {
        this.file = file;
    }

    public String getUTF8At(int index) {
        return file.utf8(index);
    }

    public int getIntAt(int index) {
        return file.integer(index);
    }

    public long getLongAt(int index) {
        return file.longInteger(index);
    }

    public float getFloatAt(int index) {
        return Float.intBitsToFloat(file.integer(index));
    }

    public double getDoubleAt(int index) {
        return Double.longBitsToDouble(file.longInteger(index));
    }
}
