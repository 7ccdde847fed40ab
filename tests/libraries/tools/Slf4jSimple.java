package tools;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

// libraries: slf4j-api slf4j-simple

/** A program that logs through SLF4J to standard output. */
public class Slf4jSimple {
    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.logFile", "System.out");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
        System.setProperty("org.slf4j.simpleLogger.log.quiet", "error");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "true");
        Logger log = LoggerFactory.getLogger(Slf4jSimple.class);
        Logger quiet = LoggerFactory.getLogger("quiet.part");
        log.info("started with {} arguments: {}", args.length, List.of(args));
        log.debug("a {} b {} c {}", 1, "two", new int[] {3, 4});
        log.trace("nobody sees this");
        quiet.warn("nor this");
        quiet.error("but this");
        log.atLevel(Level.WARN)
                .addKeyValue("user", "Ada")
                .addKeyValue("try", 3)
                .setMessage("fluent {}")
                .addArgument(() -> "lazy")
                .log();
        Marker marker = MarkerFactory.getMarker("AUDIT");
        log.info(marker, "marked {}", true);
        MDC.put("request", "7");
        System.out.println(MDC.get("request") + " " + log.isDebugEnabled() + " " + log.isTraceEnabled() + " "
                + quiet.isInfoEnabled() + " " + log.getName());
        System.out.println(LoggerFactory.getLogger("quiet.part") == quiet);
        System.out.println(MessageFormatter.arrayFormat("escaped \\{} {} {}", new Object[] {1, null})
                .getMessage());
        try {
            throw new IllegalStateException("deep");
        } catch (IllegalStateException e) {
            System.out.println(MessageFormatter.arrayFormat("{} failed", new Object[] {"it", e})
                            .getThrowable()
                    == e);
        }
        Thread worker = new Thread(() -> LoggerFactory.getLogger("worker").info("from a thread"), "worker-1");
        worker.start();
        try {
            worker.join();
        } catch (InterruptedException e) {
            log.error("interrupted", e);
        }
    }
}
