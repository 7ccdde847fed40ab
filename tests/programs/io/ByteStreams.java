package io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Byte streams. */
public class ByteStreams {
    public static void main(String[] args) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(bytes, 16));
        data.writeInt(-2);
        data.writeLong(Long.MIN_VALUE);
        data.writeShort(-3);
        data.writeByte(200);
        data.writeChar('é');
        data.writeBoolean(true);
        data.writeFloat(1.5f);
        data.writeDouble(-2.25);
        data.writeUTF("text é 中 \0");
        data.write(new byte[] {1, 2, 3, 4}, 1, 2);
        data.flush();
        System.out.println(data.size() + " " + Arrays.toString(bytes.toByteArray()));
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes.toByteArray()), 8));
        System.out.println(in.readInt() + " " + in.readLong() + " " + in.readShort() + " " + in.readUnsignedByte() + " "
                + in.readChar() + " " + in.readBoolean() + " " + in.readFloat() + " " + in.readDouble() + " "
                + in.readUTF().length() + " " + in.available() + in.read() + in.read() + in.read());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println("end of file");
        }
        InputStream numbers = new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        numbers.skip(2);
        numbers.mark(100);
        System.out.println(numbers.read() + " " + Arrays.toString(numbers.readNBytes(2)));
        numbers.reset();
        System.out.println(Arrays.toString(numbers.readAllBytes()) + numbers.read() + numbers.readAllBytes().length);
        PushbackInputStream pushback = new PushbackInputStream(new ByteArrayInputStream("ab".getBytes()), 2);
        int first = pushback.read();
        pushback.unread('z');
        pushback.unread(first);
        System.out.println(new String(pushback.readAllBytes()));
        System.out.println(new String(new SequenceInputStream(
                        new ByteArrayInputStream("one".getBytes()), new ByteArrayInputStream("two".getBytes()))
                .readAllBytes()));
        InputStream upper = new FilterInputStream(new ByteArrayInputStream("filtered".getBytes())) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, Math.min(3, len));
                for (int i = 0; i < n; i++) {
                    b[off + i] = (byte) Character.toUpperCase(b[off + i]);
                }
                return n;
            }
        };
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        System.out.println(upper.transferTo(copy) + " " + copy);
        PipedInputStream pipeIn = new PipedInputStream(10);
        PipedOutputStream pipeOut = new PipedOutputStream(pipeIn);
        Thread writer = new Thread(() -> {
            try (pipeOut) {
                for (int i = 0; i < 20; i++) {
                    pipeOut.write(("line " + i + ";").getBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        System.out.println(new String(pipeIn.readAllBytes()).length());
        writer.join();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, "UTF-8");
        out.print('é');
        out.print(1.5f);
        out.println((Object) null);
        out.printf("%05d", 42);
        out.append("appended").append('!').write('x');
        out.println(new char[] {'o', 'k'});
        System.out.print(printed.toString("UTF-8"));
        PrintStream failing = new PrintStream(new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        });
        failing.println("x");
        System.out.println("error remembered " + failing.checkError());
        PrintStream before = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured));
        System.out.print("captured");
        System.out.flush();
        System.setOut(before);
        System.out.println(captured + " " + captured.size());
        System.out.write(new byte[] {'r', 'a', 'w', '\n'});
        System.out.flush();
    }
}
