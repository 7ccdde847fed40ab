package dev.diatom.patch.java.nio;

/** Methods TeaVM's class lacks. */
public abstract class ByteBuffer {
    public int mismatch(java.nio.ByteBuffer that) {
        java.nio.ByteBuffer self = (java.nio.ByteBuffer) (Object) this;
        int common = Math.min(self.remaining(), that.remaining());
        for (int i = 0; i < common; i++) {
            if (self.get(self.position() + i) != that.get(that.position() + i)) {
                return i;
            }
        }
        return self.remaining() == that.remaining() ? -1 : common;
    }
}
