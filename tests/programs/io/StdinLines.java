package io;

// stdin: first line\nsecond, with umlauts äöü\n\n42\nlast without end

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Standard input, line by line. */
public class StdinLines {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(++number + ": " + line + " (" + line.length() + ")");
        }
        System.out.println("end " + System.in.read());
    }
}
