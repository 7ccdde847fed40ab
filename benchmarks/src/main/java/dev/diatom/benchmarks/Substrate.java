package dev.diatom.benchmarks;

import java.util.Arrays;
import java.util.Set;

/** What runs the guest's instructions; a figure means little without it. */
enum Substrate {
    VMX("KVM on Intel VMX"),
    SVM("KVM on AMD SVM"),
    PVM("KVM on PVM: no hardware virtualization; guest ring 0 is emulated and an exit costs 30-60 us"),
    NONE("no /dev/kvm");

    private final String description;

    Substrate(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /**
     * @param cpuinfo the text of /proc/cpuinfo
     * @param kvm whether /dev/kvm is there
     */
    static Substrate detect(String cpuinfo, boolean kvm) {
        if (!kvm) {
            return NONE;
        }
        Set<String> flags = cpuinfo.lines()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Set.copyOf(Arrays.asList(
                        line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1))))
                .orElse(Set.of());
        if (flags.contains("vmx")) {
            return VMX;
        }
        return flags.contains("svm") ? SVM : PVM;
    }
}
