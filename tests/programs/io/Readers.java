package io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Readers and writers. */
public class Readers {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader("one\ntwo\r\nthree\rfour\n\nlast"), 4);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.print("[" + line + "]");
        }
        System.out.println(reader.read());
        byte[] utf8 = "äöü 中文 😀 end".getBytes(StandardCharsets.UTF_8);
        Reader decoding = new InputStreamReader(
                new ByteArrayInputStream(utf8) {
                    @Override
                    public synchronized int read(byte[] b, int off, int len) {
                        return super.read(b, off, Math.min(len, 1));
                    }
                },
                StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        for (int c = decoding.read(); c >= 0; c = decoding.read()) {
            text.append((char) c);
        }
        System.out.println(text + " " + text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer3 w = new Writer3(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 8))) {
            w.out.write("long enough to overflow, é😀");
            w.out.newLine();
            w.out.write('x');
            w.out.write("abcdef", 2, 3);
        }
        System.out.println(
                bytes.size() + " " + bytes.toString(StandardCharsets.UTF_8).replace("\n", "|"));
        StringWriter string = new StringWriter();
        PrintWriter print = new PrintWriter(string);
        print.printf("%d-%s", 1, "a").append('c').println(2.5);
        print.print(new char[] {'x', 'y'});
        print.flush();
        System.out.println(
                string.toString().replace("\n", "|") + string.getBuffer().length());
        PushbackReader pushback = new PushbackReader(new CharArrayReader("abc".toCharArray()), 2);
        int c = pushback.read();
        pushback.unread('!');
        System.out.println((char) c + "" + (char) pushback.read() + (char) pushback.read());
        LineNumberReader numbered = new LineNumberReader(new StringReader("a\nb\nc"));
        numbered.readLine();
        numbered.readLine();
        System.out.println(numbered.getLineNumber() + " "
                + new BufferedReader(new StringReader("x\ny\nz")).lines().toList());
        StreamTokenizer tokens = new StreamTokenizer(new StringReader("sum = 3.5 + 'quoted' // comment\n(7)"));
        tokens.slashSlashComments(true);
        StringBuilder seen = new StringBuilder();
        while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
            seen.append(
                            tokens.ttype == StreamTokenizer.TT_NUMBER
                                    ? tokens.nval
                                    : tokens.sval != null ? tokens.sval : (Object) (char) tokens.ttype)
                    .append(';');
        }
        System.out.println(seen);
        StringReader marked = new StringReader("marked");
        marked.read();
        marked.mark(10);
        char[] buffer = new char[10];
        System.out.println(
                marked.read(buffer, 2, 3) + " " + new String(buffer, 2, 3) + marked.ready() + marked.markSupported());
        marked.reset();
        System.out.println((char) marked.read() + "" + marked.skip(2) + (char) marked.read());
        marked.close();
        try {
            marked.read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    record Writer3(BufferedWriter out) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
