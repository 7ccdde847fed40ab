package net;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** What goes wrong with sockets, and with which exception. */
public class Errors {
    interface Attempt {
        void run() throws Exception;
    }

    static void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(name + ": fine");
        } catch (SocketTimeoutException | ConnectException | BindException | UnknownHostException e) {
            System.out.println(name + ": " + e.getClass().getSimpleName());
        } catch (SocketException e) {
            System.out.println(name + ": SocketException " + e.getMessage());
        } catch (Exception e) {
            System.out.println(name + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket server = new ServerSocket(0, 10, loopback);
        int port = server.getLocalPort();
        ServerSocket gone = new ServerSocket(0, 10, loopback);
        int closedPort = gone.getLocalPort();
        gone.close();
        attempt("refused", () -> new Socket(loopback, closedPort).close());
        attempt("in use", () -> new ServerSocket(port, 10, loopback).close());
        attempt("unknown host", () -> new Socket("no-such-host.invalid", 80).close());
        attempt(
                "unresolved",
                () -> new Socket().connect(InetSocketAddress.createUnresolved("no-such-host.invalid", 80)));
        server.setSoTimeout(20);
        attempt("accept times out", server::accept);
        server.setSoTimeout(0);
        Socket client = new Socket(loopback, port);
        Socket accepted = server.accept();
        client.setSoTimeout(20);
        attempt("read times out", () -> client.getInputStream().read());
        System.out.println(client.getSoTimeout());
        accepted.getOutputStream().write(65);
        System.out.println("still usable " + client.getInputStream().read());
        attempt("twice", () -> client.connect(new InetSocketAddress(loopback, port)));
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(20);
                client.close();
            } catch (IOException | InterruptedException e) {
                System.out.println(e);
            }
        });
        client.setSoTimeout(0);
        InputStream in = client.getInputStream();
        closer.start();
        attempt("closed while reading", in::read);
        closer.join();
        attempt("read after close", in::read);
        attempt("streams after close", client::getInputStream);
        System.out.println(
                "the other side sees the end " + accepted.getInputStream().read());
        accepted.close();
        Thread serverCloser = new Thread(() -> {
            try {
                Thread.sleep(20);
                server.close();
            } catch (IOException | InterruptedException e) {
                System.out.println(e);
            }
        });
        serverCloser.start();
        attempt("closed while accepting", server::accept);
        serverCloser.join();
        attempt("accept after close", server::accept);
        attempt("not bound", () -> new ServerSocket().accept());
        attempt("not connected", () -> new Socket().getInputStream());
        attempt("bad port", () -> new InetSocketAddress("localhost", 70_000));
        attempt("negative timeout", () -> new Socket().setSoTimeout(-1));
        attempt("close twice", () -> {
            Socket s = new Socket();
            s.close();
            s.close();
        });
        try (ServerSocket again = new ServerSocket(port, 10, loopback)) {
            System.out.println("the port is free again " + (again.getLocalPort() == port));
        }
    }
}
