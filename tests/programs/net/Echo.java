package net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Server and clients in one program, over the loopback address. */
public class Echo {
    static void serve(ServerSocket server, int clients) {
        for (int i = 0; i < clients; i++) {
            try {
                Socket client = server.accept();
                new Thread(() -> echo(client)).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void echo(Socket client) {
        try (client) {
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[1000];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        System.out.println((server.getLocalPort() > 0) + " " + server.isBound() + " " + server.isClosed() + " "
                + server.getInetAddress().isLoopbackAddress());
        Thread serving = new Thread(() -> serve(server, 6));
        serving.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            System.out.println(socket.isConnected() + " " + socket.isClosed() + " "
                    + (socket.getPort() == server.getLocalPort()) + " " + (socket.getLocalPort() > 0) + " "
                    + socket.getInetAddress().isLoopbackAddress());
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < 5; i++) {
                out.write(("line " + i + " é\n").getBytes(StandardCharsets.UTF_8));
                System.out.println(in.readLine());
            }
            socket.shutdownOutput();
            System.out.println("after the end " + in.readLine() + " " + socket.isOutputShutdown());
        }
        List<Thread> clients = new ArrayList<>();
        String[] results = new String[5];
        for (int c = 0; c < 5; c++) {
            int n = c;
            Thread client = new Thread(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 5000);
                    byte[] data = new byte[100_000];
                    for (int i = 0; i < data.length; i++) {
                        data[i] = (byte) (i * 31 + n);
                    }
                    Thread writer = new Thread(() -> {
                        try {
                            socket.getOutputStream().write(data);
                            socket.shutdownOutput();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                    writer.start();
                    byte[] back = socket.getInputStream().readAllBytes();
                    writer.join();
                    results[n] = back.length + " " + java.util.Arrays.equals(data, back);
                } catch (IOException | InterruptedException e) {
                    results[n] = e.toString();
                }
            });
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        for (String result : results) {
            System.out.println(result);
        }
        serving.join();
        server.close();
        System.out.println(server.isClosed());
    }
}
