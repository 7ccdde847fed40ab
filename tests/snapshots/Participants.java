import dev.diatom.Diatom;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** Says when it is ready, holds a connection until then, and is told on both sides of the snapshot. */
public class Participants implements Resource {
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final String name;

    Participants(String name) {
        this.name = name;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        System.out.println("before " + name);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws InterruptedException {
        Thread.sleep(50);
        System.out.println("after " + name);
        TOLD.set(true);
    }

    public static void main(String[] args) throws Exception {
        Participants first = new Participants("first");
        Participants second = new Participants("second");
        Core.getGlobalContext().register(first);
        Core.getGlobalContext().register(second);
        Socket outwards = new Socket(args[0], Integer.parseInt(args[1]));
        Thread reader = new Thread(() -> read(outwards));
        reader.start();
        boolean clone = Diatom.ready();
        reader.join();
        System.out.println("clone " + clone + " told " + TOLD.get());
        try (ServerSocket listening = new ServerSocket(8080);
                Socket accepted = listening.accept()) {
            accepted.getOutputStream().write(("told " + TOLD.get()).getBytes());
        }
    }

    private static void read(Socket socket) {
        try {
            System.out.println("read " + socket.getInputStream().read());
        } catch (SocketException e) {
            System.out.println("reset: " + e.getMessage());
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
