package io;

// stdin: 0123456789\nabc

import java.io.IOException;

/** Standard input, byte by byte and in pieces. */
public class StdinBytes {
    public static void main(String[] args) throws IOException {
        System.out.println((char) System.in.read());
        byte[] some = new byte[4];
        int n = System.in.readNBytes(some, 0, 4);
        System.out.println(n + " " + new String(some, 0, n));
        System.out.println(System.in.skip(2));
        byte[] rest = System.in.readAllBytes();
        System.out.println(rest.length + " " + new String(rest).replace("\n", "|"));
        System.out.println(System.in.read() + " " + System.in.read(some));
    }
}
