package dev.diatom.os.linux;

import dev.diatom.machine.Memory;
import dev.diatom.os.Connection;
import dev.diatom.os.SocketOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;

/**
 * A stream socket of the kernel. Edges of epoll say that reading or writing may succeed; an operation that would block, or
 * that a short count shows to have done all there was, ends that.
 */
final class LinuxConnection extends Connection implements Epoll.Watched {
    private final LinuxNetwork network;
    private final NativeBuffer buffer;
    private final int fd;
    private final InetSocketAddress remoteAddress;
    private boolean connected;
    private boolean mayRead;
    /** There is something to read: the kernel said so, and nothing was read since. */
    private boolean readable;

    private boolean mayWrite;

    /** The peer has ended its stream or reset it, so that a short count does not mean that the next read blocks. */
    private boolean ended;

    private boolean inputShutDown;
    private boolean outputShutDown;

    LinuxConnection(LinuxNetwork network, int fd, InetSocketAddress remoteAddress, boolean connected) {
        this.network = network;
        this.buffer = network.buffer();
        this.fd = fd;
        this.remoteAddress = remoteAddress;
        this.connected = connected;
        this.mayRead = connected;
        this.mayWrite = connected;
    }

    @Override
    public synchronized void eventsArrived(int epollEvents) {
        int failed = epollEvents & (SystemCalls.EPOLLERR | SystemCalls.EPOLLHUP);
        if ((epollEvents & SystemCalls.EPOLLRDHUP) != 0 || failed != 0) {
            ended = true;
        }
        readable |= (epollEvents & (SystemCalls.EPOLLIN | SystemCalls.EPOLLRDHUP)) != 0 || failed != 0;
        mayRead |= readable;
        mayWrite |= (epollEvents & SystemCalls.EPOLLOUT) != 0 || failed != 0;
        changed();
    }

    @Override
    public synchronized int readyOperations() {
        if (isClosed()) {
            return READ | WRITE | CONNECT;
        }
        if (!connected) {
            return mayWrite ? CONNECT : 0;
        }
        int ready = 0;
        if (mayRead && !readable) {
            readable = network.isReady(fd, SystemCalls.EPOLLIN);
            mayRead = readable;
        }
        if (inputShutDown || readable) {
            ready |= READ;
        }
        if (outputShutDown || mayWrite) {
            ready |= WRITE;
        }
        return ready;
    }

    @Override
    public synchronized boolean finishConnect() throws IOException {
        requireOpen();
        if (connected) {
            return true;
        }
        if (!mayWrite) {
            return false;
        }
        int error = network.error(fd);
        if (error != 0) {
            throw SystemCalls.failure(error);
        }
        connected = true;
        return true;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        requireOpen();
        if (inputShutDown) {
            return END;
        }
        if (!mayRead) {
            return WOULD_BLOCK;
        }
        int wanted = Math.min(length, NativeBuffer.BYTES);
        int count;
        readable = false;
        synchronized (buffer) {
            count = SystemCalls.receive(fd, buffer.bytes, wanted);
            if (count > 0) {
                Memory.read(buffer.bytes, target, offset, count);
            }
        }
        if (count == 0) {
            return END;
        }
        if (count == -SystemCalls.EAGAIN) {
            mayRead = false;
            return WOULD_BLOCK;
        }
        if (count < 0) {
            throw SystemCalls.failure(-count);
        }
        mayRead = ended || count == wanted;
        return count;
    }

    @Override
    public synchronized int write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        if (outputShutDown) {
            throw new SocketException("Socket output is shutdown");
        }
        int wanted = Math.min(length, NativeBuffer.BYTES);
        int count;
        synchronized (buffer) {
            Memory.write(buffer.bytes, source, offset, wanted);
            count = SystemCalls.send(fd, buffer.bytes, wanted);
        }
        if (count == -SystemCalls.EAGAIN) {
            mayWrite = false;
            return 0;
        }
        if (count < 0) {
            throw SystemCalls.failure(-count);
        }
        mayWrite = count == wanted;
        return count;
    }

    @Override
    public synchronized int available() throws IOException {
        requireOpen();
        return inputShutDown ? 0 : network.available(fd);
    }

    @Override
    public synchronized void shutdownInput() throws IOException {
        requireOpen();
        inputShutDown = true;
        SystemCalls.shutdown(fd, 0);
        changed();
    }

    @Override
    public synchronized void shutdownOutput() throws IOException {
        requireOpen();
        outputShutDown = true;
        SystemCalls.shutdown(fd, 1);
        changed();
    }

    @Override
    public InetSocketAddress localAddress() {
        return network.localAddress(fd);
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    @Override
    public synchronized void setOption(SocketOption option, int value) throws IOException {
        requireOpen();
        network.setOption(fd, option, value);
    }

    @Override
    protected void release() {
        network.forget(fd);
        SystemCalls.close(fd);
    }
}
