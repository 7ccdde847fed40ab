package stress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Clients and a server over the loopback address, with data that is checked. */
public class Sockets {
    private static final int CLIENTS = 4;

    static void echo(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[500];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread acceptor = new Thread(() -> {
                try {
                    while (true) {
                        Socket client = server.accept();
                        new Thread(() -> echo(client)).start();
                    }
                } catch (IOException e) {
                    // The server was closed: the end of the program.
                }
            });
            acceptor.setDaemon(true);
            acceptor.start();
            Check.onThreads(CLIENTS, Check.seed(args), (thread, random) -> {
                for (int connection = 0; connection < 4; connection++) {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
                        socket.setSoTimeout(20_000);
                        for (int message = 0; message < 6; message++) {
                            byte[] sent = new byte[1 + random.nextInt(3000)];
                            random.nextBytes(sent);
                            socket.getOutputStream().write(sent);
                            byte[] back = socket.getInputStream().readNBytes(sent.length);
                            Check.that(java.util.Arrays.equals(sent, back), "the echo of " + sent.length + " bytes");
                        }
                        socket.shutdownOutput();
                        Check.equal(-1, socket.getInputStream().read(), "the end of the stream");
                    }
                }
            });
        }
        System.out.println("ok");
    }
}
