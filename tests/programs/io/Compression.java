package io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** java.util.zip: checksums, and what was packed comes out again. */
public class Compression {
    public static void main(String[] args) throws Exception {
        byte[] data = "The quick brown fox jumps over the lazy dog. ".repeat(50).getBytes();
        CRC32 crc = new CRC32();
        crc.update(data);
        Adler32 adler = new Adler32();
        adler.update(data, 0, data.length);
        System.out.println(Long.toHexString(crc.getValue()) + " " + Long.toHexString(adler.getValue()));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(data);
        }
        byte[] back = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())).readAllBytes();
        System.out.println((packed.size() < data.length / 5) + " " + java.util.Arrays.equals(data, back));
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(noise);
        deflater.finish();
        byte[] buffer = new byte[10_000];
        int length = deflater.deflate(buffer);
        System.out.println(deflater.finished() + " " + deflater.getTotalIn());
        Inflater inflater = new Inflater(true);
        inflater.setInput(buffer, 0, length);
        byte[] restored = new byte[6000];
        System.out.println(inflater.inflate(restored) + " "
                + java.util.Arrays.equals(noise, java.util.Arrays.copyOf(restored, 5000)) + inflater.finished());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("first".getBytes());
            out.closeEntry();
            out.putNextEntry(new ZipEntry("dir/b.txt"));
            out.write(data);
            out.closeEntry();
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                System.out.println(entry.getName() + " " + in.readAllBytes().length);
            }
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[20])).read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
