import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** What noise.c is, as a Java program: the kind is in the variable NOISE, the port in PORT. */
public class Noise {
    private static byte[][] blocks = new byte[4096][];
    private static long result = 1;

    public static void main(String[] args) throws Exception {
        switch (System.getenv("NOISE")) {
            case "spinner" -> spin();
            case "allocator" -> allocate();
            default -> flood(Integer.parseInt(System.getenv("PORT")));
        }
    }

    private static void spin() {
        while (result != 0) {
            result = result * 6364136223846793005L + 2;
            result |= 1;
        }
    }

    private static void allocate() {
        while (true) {
            try {
                for (int i = 0; i < blocks.length; i++) {
                    blocks[i] = new byte[1 << 20];
                }
            } catch (OutOfMemoryError e) {
                blocks = new byte[4096][];
            }
        }
    }

    private static void flood(int port) throws InterruptedException {
        byte[] block = new byte[1 << 16];
        while (true) {
            try (Socket socket = new Socket("host.diatom.internal", port)) {
                OutputStream out = socket.getOutputStream();
                while (true) {
                    out.write(block);
                }
            } catch (IOException e) {
                Thread.sleep(10);
            }
        }
    }
}
