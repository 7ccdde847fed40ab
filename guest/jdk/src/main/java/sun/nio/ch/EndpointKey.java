package sun.nio.ch;

import dev.diatom.os.Endpoint;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectionKey;

/** A channel's registration with a selector; observes the channel's endpoint as long as it is valid. */
final class EndpointKey extends AbstractSelectionKey implements Endpoint.Observer {
    private final EndpointSelector selector;
    private final SelectableChannel channel;
    private Endpoint endpoint;
    private int interestOps;

    /** Guarded by the selector's candidates. */
    boolean isCandidate;

    private int readyOps;

    EndpointKey(EndpointSelector selector, SelectableChannel channel, int interestOps) {
        this.selector = selector;
        this.channel = channel;
        this.interestOps = interestOps;
    }

    /** Begins to observe what the channel has by now. */
    void observe() {
        Endpoint current = ((WatchedChannel) channel).endpoint();
        if (current != null && endpoint == null) {
            endpoint = current;
            current.addObserver(this);
        }
        selector.addCandidate(this);
    }

    void stopObserving() {
        if (endpoint != null) {
            endpoint.removeObserver(this);
            endpoint = null;
        }
    }

    @Override
    public void readinessChanged() {
        selector.addCandidate(this);
    }

    /** The operations of interest that are ready now. */
    int readyNow() {
        if (endpoint == null) {
            observe();
        }
        return endpoint == null ? 0 : endpoint.readyOperations() & interestOps;
    }

    /** Notes ready operations on selection; whether that changed anything. */
    boolean select(int ready, boolean alreadySelected) {
        int before = alreadySelected ? readyOps : 0;
        readyOps = before | ready;
        return readyOps != before;
    }

    @Override
    public SelectableChannel channel() {
        return channel;
    }

    @Override
    public Selector selector() {
        return selector;
    }

    private void requireValid() {
        if (!isValid()) {
            throw new CancelledKeyException();
        }
    }

    @Override
    public int interestOps() {
        requireValid();
        return interestOps;
    }

    @Override
    public SelectionKey interestOps(int ops) {
        requireValid();
        if ((ops & ~channel.validOps()) != 0) {
            throw new IllegalArgumentException();
        }
        interestOps = ops;
        selector.addCandidate(this);
        return this;
    }

    @Override
    public int readyOps() {
        requireValid();
        return readyOps;
    }
}
