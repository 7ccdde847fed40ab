package net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Channels, blocking and with a selector. */
public class Channels {
    public static void main(String[] args) throws Exception {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println(server.accept() + " " + selector.selectNow() + " " + selector.select(5));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        Thread client = new Thread(() -> {
            try (SocketChannel channel = SocketChannel.open(address)) {
                for (int i = 0; i < 3; i++) {
                    channel.write(ByteBuffer.wrap(("message " + i + "\n").getBytes(StandardCharsets.UTF_8)));
                    ByteBuffer answer = ByteBuffer.allocate(100);
                    do {
                        channel.read(answer);
                    } while (answer.get(answer.position() - 1) != '\n');
                    System.out.print("client got " + StandardCharsets.UTF_8.decode(answer.flip()));
                }
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        client.start();
        boolean open = true;
        while (open) {
            selector.select(5000);
            Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
            while (keys.hasNext()) {
                SelectionKey key = keys.next();
                keys.remove();
                if (key.isAcceptable()) {
                    SocketChannel accepted = server.accept();
                    accepted.configureBlocking(false);
                    accepted.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(100));
                    System.out.println("accepted");
                } else if (key.isReadable()) {
                    ByteBuffer buffer = (ByteBuffer) key.attachment();
                    SocketChannel channel = (SocketChannel) key.channel();
                    int n = channel.read(buffer);
                    if (n < 0) {
                        channel.close();
                        open = false;
                        System.out.println("client left, key valid " + key.isValid());
                    } else {
                        buffer.flip();
                        channel.write(buffer);
                        buffer.clear();
                    }
                }
            }
        }
        client.join();
        Thread waker = new Thread(() -> {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                System.out.println(e);
            }
            selector.wakeup();
        });
        waker.start();
        System.out.println("woken " + selector.select());
        waker.join();
        server.close();
        selector.close();
        System.out.println(selector.isOpen() + " " + server.isOpen());
    }
}
