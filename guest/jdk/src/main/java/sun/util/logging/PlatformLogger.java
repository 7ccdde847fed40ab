package sun.util.logging;

/** What the JDK's own classes log: from INFO on it goes to the logger of the system. */
public final class PlatformLogger {
    private final System.Logger logger;

    private PlatformLogger(System.Logger logger) {
        this.logger = logger;
    }

    public static PlatformLogger getLogger(String name) {
        return new PlatformLogger(System.getLogger(name));
    }

    /** The levels of {@code java.util.logging}. */
    public enum Level {
        ALL(System.Logger.Level.ALL),
        FINEST(System.Logger.Level.TRACE),
        FINER(System.Logger.Level.TRACE),
        FINE(System.Logger.Level.DEBUG),
        CONFIG(System.Logger.Level.DEBUG),
        INFO(System.Logger.Level.INFO),
        WARNING(System.Logger.Level.WARNING),
        SEVERE(System.Logger.Level.ERROR),
        OFF(System.Logger.Level.OFF);

        private final System.Logger.Level level;

        Level(System.Logger.Level level) {
            this.level = level;
        }
    }

    public boolean isLoggable(Level level) {
        return logger.isLoggable(level.level);
    }

    private void log(Level level, String message) {
        logger.log(level.level, message);
    }

    public void severe(String message) {
        log(Level.SEVERE, message);
    }

    public void severe(String message, Throwable thrown) {
        logger.log(Level.SEVERE.level, message, thrown);
    }

    public void warning(String message) {
        log(Level.WARNING, message);
    }

    public void warning(String message, Throwable thrown) {
        logger.log(Level.WARNING.level, message, thrown);
    }

    public void info(String message) {
        log(Level.INFO, message);
    }

    public void fine(String message) {
        log(Level.FINE, message);
    }

    public void finer(String message) {
        log(Level.FINER, message);
    }

    public void finest(String message) {
        log(Level.FINEST, message);
    }
}
