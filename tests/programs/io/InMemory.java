package io;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Streams, readers and writers over memory. */
public class InMemory {
    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(-2);
        out.writeLong(1L << 40);
        out.writeDouble(0.1);
        out.writeFloat(-0f);
        out.writeChar('\u20ac');
        out.writeShort(-3);
        out.writeByte(200);
        out.writeBoolean(true);
        out.writeUTF("a\u0000\u00e4\u20ac\ud83d\ude00");
        System.out.println(out.size() + " " + bytes.size());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readInt() + " " + in.readLong() + " " + in.readDouble() + " " + in.readFloat() + " "
                + in.readChar() + " " + in.readShort() + " " + in.readUnsignedByte() + " " + in.readBoolean() + " "
                + in.readUTF().length());
        try {
            in.readInt();
        } catch (EOFException e) {
            System.out.println("end " + e.getMessage());
        }
        BufferedReader reader = new BufferedReader(new StringReader("one\r\ntwo\n\nlast"));
        reader.mark(100);
        System.out.println(reader.readLine() + reader.readLine().length());
        reader.reset();
        System.out.println(reader.lines().toList() + " " + reader.readLine());
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        printer.printf("%5d|%-5s|%.2f", 42, "ab", 1.005);
        printer.print('c');
        printer.append("x").flush();
        System.out.println(text + " " + text.getBuffer().length() + printer.checkError());
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(console, true, StandardCharsets.UTF_8);
        stream.print("\u00e4\u20ac");
        stream.print(1.0f);
        stream.print((Object) null);
        stream.write(65);
        System.out.println(console.size() + " " + console.toString(StandardCharsets.UTF_8));
        PushbackInputStream push = new PushbackInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3}), 2);
        int first = push.read();
        push.unread(first);
        push.unread(9);
        System.out.println(push.read() + " " + push.read() + push.available());
        try {
            push.unread(new byte[5]);
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        SequenceInputStream both = new SequenceInputStream(
                new ByteArrayInputStream(new byte[] {1, 2}), new ByteArrayInputStream(new byte[] {3}));
        System.out.println(both.readAllBytes().length + " " + both.read());
        ByteArrayInputStream skipping = new ByteArrayInputStream(new byte[10]);
        System.out.println(
                skipping.skip(4) + " " + skipping.readNBytes(3).length + skipping.skip(100) + skipping.read());
        StringReader closed = new StringReader("x");
        closed.close();
        try {
            closed.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
