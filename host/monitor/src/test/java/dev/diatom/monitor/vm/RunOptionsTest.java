package dev.diatom.monitor.vm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.monitor.linux.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOptionsTest {
    private static RunOptions parse(String words) throws UsageException {
        return RunOptions.parse(words.split(" ", -1), 0);
    }

    private static void assertRefused(String complaint, String words) {
        UsageException e = assertThrows(UsageException.class, () -> parse(words));
        assertTrue(String.valueOf(e.getMessage()).contains(complaint), e.getMessage());
    }

    @Test
    void optionsStandOnBothSidesOfTheImage() throws UsageException {
        RunOptions options = parse("-p 8080:80 app.img -p [::1]:9090:90 -e A=b=c --heap=32M -m 64m -q -- -p x");
        assertEquals("app.img", options.image());
        assertEquals(List.of("-p", "x"), options.arguments());
        assertEquals(List.of("A=b=c"), options.environment());
        assertEquals(64L << 20, options.memoryBytes());
        assertEquals(32L << 20, options.heapBytes());
        assertTrue(options.quiet());
        assertArrayEquals(new byte[4], options.publishedPorts().get(0).address());
        assertEquals(8080, options.publishedPorts().get(0).hostPort());
        assertEquals(80, options.publishedPorts().get(0).guestPort());
        assertEquals(16, options.publishedPorts().get(1).address().length);
    }

    @Test
    void limitsAreAPartOfAProcessorAndATime() throws UsageException {
        RunOptions options = parse("--cpus 0.25 --lifetime 60 a");
        assertEquals(250, options.limits().processorPermille());
        assertEquals(60, options.limits().lifetimeSeconds());
        assertEquals(1000, parse("--cpus 1 a").limits().processorPermille());
        assertEquals(10, parse("--cpus=0.01 a").limits().processorPermille());
        for (String share : new String[] {"0", "0.001", "0.", "2", "0.2500", "x", "-0.5", "0.-1"}) {
            assertRefused("not a share", "--cpus=" + share + " a");
        }
        assertRefused("a number from 1 to 1000000000", "--lifetime 0 a");
        assertEquals(512, parse("--cpu-shares 512 a").limits().processorShares());
        assertRefused("a number from 2 to 262144", "--cpu-shares 1 a");
        assertTrue(parse("--cpus 1 a").limits().wantCgroup());
        assertFalse(parse("--cpus 1 --cgroup-parent none a").limits().wantCgroup());
        assertRefused("a path from the top of the cgroups", "--cgroup-parent diatom a");
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        assertRefused("no image", "-q");
        assertRefused("unexpected 'b'", "a b");
        assertRefused("unknown option --port", "--port 1 a");
        assertRefused("-p needs a value", "a -p");
        assertRefused("--quiet takes no value", "--quiet=yes a");
        assertRefused("-p 80: not [ADDRESS:]HOST:GUEST", "-p 80 a");
        assertRefused("ports up to 65535", "-p 80:65536 a");
        assertRefused("ports up to 65535", "-p 80:0 a");
        assertRefused("'nowhere' is no address", "-p nowhere:80:80 a");
        assertRefused("IPv6 needs brackets", "-p ::1:80:80 a");
        assertRefused("not NAME=VALUE", "-e =x a");
        assertRefused("not a size", "-m lots a");
        assertRefused("not a size", "-m M a");
        assertRefused("a size from 8M to 16G", "-m 1K a");
        assertRefused("not HOST:PORT", "--egress example.com a");
    }
}
