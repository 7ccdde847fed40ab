package threads;

import java.util.concurrent.ThreadFactory;

/** Builders of platform and virtual threads, inherited thread locals, groups. */
public class Builders {
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override
        protected String childValue(String parent) {
            return parent + "+child";
        }

        @Override
        protected String initialValue() {
            return "first";
        }
    };
    static final ThreadLocal<Integer> COUNTED = ThreadLocal.withInitial(() -> 10);

    static void show() {
        Thread self = Thread.currentThread();
        COUNTED.set(COUNTED.get() + 1);
        System.out.println(self.getName() + " virtual " + self.isVirtual() + " daemon " + self.isDaemon() + " priority "
                + self.getPriority() + " group " + self.getThreadGroup().getName() + " local " + INHERITED.get() + " "
                + COUNTED.get());
        COUNTED.remove();
        System.out.println(COUNTED.get());
    }

    static void run(Thread thread) throws InterruptedException {
        thread.start();
        thread.join();
    }

    static void refused(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " allowed");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        INHERITED.set("main");
        ThreadGroup group = new ThreadGroup("own");
        group.setMaxPriority(7);
        run(Thread.ofPlatform().name("platform").unstarted(Builders::show));
        run(Thread.ofPlatform().name("daemon").daemon().priority(3).unstarted(Builders::show));
        run(Thread.ofPlatform()
                .name("grouped")
                .group(group)
                .priority(9)
                .stackSize(100_000)
                .unstarted(Builders::show));
        run(Thread.ofPlatform()
                .name("not inheriting")
                .inheritInheritableThreadLocals(false)
                .unstarted(Builders::show));
        run(Thread.ofVirtual().name("virtual").unstarted(Builders::show));
        run(Thread.ofVirtual()
                .name("virtual, not inheriting")
                .inheritInheritableThreadLocals(false)
                .unstarted(Builders::show));
        run(new Thread(group, Builders::show, "constructed", 0, false));
        run(new Thread(group, Builders::show, "inheriting", 0, true));
        Thread.Builder.OfPlatform builder = Thread.ofPlatform().name("p-", 0);
        run(builder.unstarted(Builders::show));
        run(builder.unstarted(Builders::show));
        ThreadFactory factory = builder.daemon(true).factory();
        run(factory.newThread(Builders::show));
        run(factory.newThread(Builders::show));
        run(builder.unstarted(Builders::show));
        refused("negative start", () -> Thread.ofVirtual().name("x", -1));
        refused("null name", () -> Thread.ofVirtual().name(null));
        refused("null task", () -> Thread.ofPlatform().start(null));
        refused("null factory task", () -> Thread.ofVirtual().factory().newThread(null));
        refused("priority", () -> Thread.ofPlatform().priority(0));
        refused("stack", () -> Thread.ofPlatform().stackSize(-1));
        refused("handler", () -> Thread.ofPlatform().uncaughtExceptionHandler(null));
        refused("group", () -> Thread.ofPlatform().group(null));
        ThreadGroup inner = new ThreadGroup(group, "inner");
        System.out.println(inner + " " + inner.getParent().getName() + " " + group.parentOf(inner)
                + inner.parentOf(group) + " " + group.activeCount() + group.activeGroupCount());
        Thread waiting = new Thread(inner, () -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("interrupted by its group");
            }
        });
        waiting.start();
        Thread[] found = new Thread[5];
        System.out.println(group.enumerate(found) + " " + (found[0] == waiting) + " " + group.enumerate(found, false));
        ThreadGroup[] groups = new ThreadGroup[3];
        System.out.println(group.enumerate(groups) + " " + groups[0].getName());
        group.interrupt();
        waiting.join();
        System.out.println(waiting.getThreadGroup() + " "
                + waiting.toString().replaceAll("#\\d+", "#n").replaceAll("Thread-\\d+", "Thread-n"));
    }
}
