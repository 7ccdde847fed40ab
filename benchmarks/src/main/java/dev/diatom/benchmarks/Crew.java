package dev.diatom.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Instances of one subject, all running at once: what each takes by every account. */
final class Crew {
    private static final double KIB_PER_MIB = 1024;

    private Crew() {}

    /** Starts them, leaves them alone for a while, counts, and asks each once more. */
    static Row account(Lab lab, Subject subject, int instances, Duration settle)
            throws IOException, InterruptedException {
        if (subject.isMissing()) {
            return Row.absent(subject.label(), subject.missing());
        }
        lab.say(instances + " of " + subject.label());
        Path log = lab.scratch().resolve("crew.log");
        List<Service> services = new ArrayList<>();
        try {
            Service.start(subject, log).stop(); // brings the files into the page cache
            Thread.sleep(settle);
            double before = ProcFigures.memAvailableKib();
            for (int instance = 0; instance < instances; instance++) {
                services.add(Service.start(subject, log));
            }
            Thread.sleep(settle);
            double taken = before - ProcFigures.memAvailableKib();
            double pss = 0;
            double cgroups = 0;
            int answered = 0;
            for (Service service : services) {
                pss += service.pssKib();
                cgroups += service.cgroupBytes();
            }
            for (Service service : services) {
                answered += HttpProbe.answers(service.port(), "/") ? 1 : 0;
            }
            return Row.of(subject.label())
                    .with("instances", instances)
                    .with("answered", answered)
                    .with("cgroupMib", cgroups / (1 << 20) / instances)
                    .with("pssMib", pss / KIB_PER_MIB / instances)
                    .with("availableMib", taken / KIB_PER_MIB / instances);
        } catch (IOException failure) {
            return Row.absent(subject.label(), String.valueOf(failure.getMessage()));
        } finally {
            services.forEach(Service::askToStop);
            for (Service service : services) {
                service.stop();
            }
        }
    }
}
