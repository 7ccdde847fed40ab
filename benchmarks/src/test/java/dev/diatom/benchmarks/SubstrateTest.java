package dev.diatom.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SubstrateTest {
    @Test
    void theProcessorsFlagsTellWhatKvmStandsOn() {
        assertEquals(Substrate.VMX, Substrate.detect(cpuinfo("fpu vmx sse2"), true));
        assertEquals(Substrate.SVM, Substrate.detect(cpuinfo("fpu svm sse2"), true));
        assertEquals(Substrate.PVM, Substrate.detect(cpuinfo("fpu vmxfoo sse2 hypervisor"), true));
        assertEquals(Substrate.NONE, Substrate.detect(cpuinfo("fpu vmx sse2"), false));
    }

    private static String cpuinfo(String flags) {
        return "processor\t: 0\nmodel name\t: Some Processor\nflags\t\t: " + flags + "\nvmx flags\t: ept\n";
    }
}
