package io;

import java.nio.Buffer;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;

/** java.nio buffers on the heap and outside. */
public class Buffers {
    static String state(Buffer b) {
        return b.position() + "/" + b.limit() + "/" + b.capacity();
    }

    static void exercise(ByteBuffer b) {
        b.putInt(0x01020304)
                .putLong(-5L)
                .putShort((short) 7)
                .put((byte) 9)
                .putChar('x')
                .putDouble(1.5)
                .putFloat(2.5f);
        System.out.println(state(b) + " " + b.order() + " " + b.isDirect());
        b.flip();
        System.out.println(b.getInt() + " " + b.getLong() + " " + b.getShort() + " " + b.get() + " " + b.getChar() + " "
                + b.getDouble() + " " + b.getFloat() + " " + b.hasRemaining());
        b.clear().order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, 0x01020304).putLong(8, 0x1122334455667788L);
        System.out.println(b.get(0) + " " + b.get(3) + " " + Integer.toHexString(b.getInt(0)) + " " + b.getShort(8));
        b.position(4).limit(12);
        ByteBuffer slice = b.slice();
        System.out.println(state(slice) + " " + slice.get(4) + " " + slice.order());
        slice.put(0, (byte) 99);
        System.out.println(b.get(4) + " " + b.remaining());
        b.compact();
        System.out.println(state(b) + " " + b.get(0));
        b.clear();
        for (int i = 0; i < 32; i++) {
            b.put((byte) i);
        }
        b.rewind();
        byte[] bytes = new byte[10];
        b.get(bytes, 2, 5);
        System.out.println(Arrays.toString(bytes) + state(b.mark()));
        b.get();
        b.reset();
        System.out.println(b.position() + " " + b.duplicate().get() + " "
                + b.asReadOnlyBuffer().isReadOnly());
        b.clear().order(ByteOrder.BIG_ENDIAN);
        IntBuffer ints = b.asIntBuffer();
        System.out.println(Integer.toHexString(ints.get(1)) + " " + state(ints));
        LongBuffer longs = b.asLongBuffer();
        longs.put(0, 77);
        System.out.println(b.getLong(0));
        try {
            b.position(b.limit()).get();
        } catch (BufferUnderflowException e) {
            System.out.println("underflow");
        }
        try {
            b.put(new byte[100]);
        } catch (BufferOverflowException e) {
            System.out.println("overflow");
        }
        try {
            b.asReadOnlyBuffer().put(0, (byte) 1);
        } catch (ReadOnlyBufferException e) {
            System.out.println("read only");
        }
        try {
            b.getInt(b.limit() - 2);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("index");
        }
        try {
            b.position(1000);
        } catch (IllegalArgumentException e) {
            System.out.println("position");
        }
    }

    public static void main(String[] args) {
        exercise(ByteBuffer.allocate(64));
        exercise(ByteBuffer.allocateDirect(64));
        ByteBuffer wrapped = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5}, 1, 3);
        System.out.println(state(wrapped) + " " + wrapped.arrayOffset() + wrapped.hasArray() + wrapped.array().length
                + " " + wrapped.equals(ByteBuffer.wrap(new byte[] {2, 3, 4})) + " "
                + wrapped.compareTo(ByteBuffer.wrap(new byte[] {2, 3, 5})) + " " + wrapped.hashCode() + " "
                + wrapped.mismatch(ByteBuffer.wrap(new byte[] {2, 9})));
        CharBuffer chars = CharBuffer.allocate(10);
        chars.put("hello").flip();
        System.out.println(chars + " " + chars.length() + chars.charAt(1) + chars.subSequence(1, 3));
        ByteBuffer[] many = new ByteBuffer[200];
        int sum = 0;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < many.length; i++) {
                many[i] = ByteBuffer.allocateDirect(1000).putInt(i, i).position(0);
            }
            for (int i = 0; i < many.length; i++) {
                sum += many[i].getInt(i);
            }
        }
        System.out.println(sum);
    }
}
