package dev.diatom.patch.java.time;

/** Methods the library's class lacks. */
public final class Duration {
    private Duration() {}

    private java.time.Duration self() {
        return (java.time.Duration) (Object) this;
    }

    public long toSeconds() {
        return self().getSeconds();
    }

    public long toDaysPart() {
        return self().getSeconds() / 86_400;
    }

    public int toHoursPart() {
        return (int) (self().getSeconds() / 3600 % 24);
    }

    public int toMinutesPart() {
        return (int) (self().getSeconds() / 60 % 60);
    }

    public int toSecondsPart() {
        return (int) (self().getSeconds() % 60);
    }

    public int toMillisPart() {
        return self().getNano() / 1_000_000;
    }

    public int toNanosPart() {
        return self().getNano();
    }
}
