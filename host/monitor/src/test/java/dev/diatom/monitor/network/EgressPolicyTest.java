package dev.diatom.monitor.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.diatom.monitor.linux.UsageException;
import org.junit.jupiter.api.Test;

class EgressPolicyTest {
    private static final byte[] TEN = {10, 1, 2, 3};
    private static final byte[] ELEVEN = {11, 1, 2, 3};

    @Test
    void allAndNone() throws UsageException {
        assertTrue(EgressPolicy.parse("all").allowsAddress(TEN, 1));
        assertTrue(EgressPolicy.parse("none").isNone());
        assertFalse(EgressPolicy.parse("none").allowsName("a", 1));
    }

    @Test
    void namesAndDomains() throws UsageException {
        EgressPolicy policy = EgressPolicy.parse("api.example.com:443,*.example.org:*");
        assertTrue(policy.allowsName("API.example.com.", 443));
        assertFalse(policy.allowsName("api.example.com", 80));
        assertFalse(policy.allowsName("xapi.example.com", 443));
        assertTrue(policy.allowsName("a.b.example.org", 1));
        assertFalse(policy.allowsName("example.org", 1));
        assertFalse(policy.allowsName("badexample.org", 1));
        assertTrue(policy.allowsResolving("api.example.com"));
        assertFalse(policy.allowsResolving("elsewhere.net"));
    }

    @Test
    void networks() throws UsageException {
        EgressPolicy policy = EgressPolicy.parse("10.0.0.0/8:5432,[2001:db8::/32]:443,192.0.2.1:80");
        assertTrue(policy.allowsAddress(TEN, 5432));
        assertFalse(policy.allowsAddress(TEN, 5433));
        assertFalse(policy.allowsAddress(ELEVEN, 5432));
        byte[] six = new byte[16];
        six[0] = 0x20;
        six[1] = 0x01;
        six[2] = 0x0d;
        six[3] = (byte) 0xb8;
        assertTrue(policy.allowsAddress(six, 443));
        six[3] = 0;
        assertFalse(policy.allowsAddress(six, 443));
    }

    @Test
    void aResolvedAddressCountsAsItsName() throws UsageException {
        EgressPolicy policy = EgressPolicy.parse("api.example.com:443");
        assertFalse(policy.allowsAddress(TEN, 443));
        policy.resolved("api.example.com", TEN);
        assertTrue(policy.allowsAddress(TEN, 443));
        assertFalse(policy.allowsAddress(TEN, 80));
        assertFalse(policy.allowsAddress(ELEVEN, 443));
        for (int i = 0; i < 1_000; i++) {
            policy.resolved("other", ELEVEN);
        }
        assertFalse(policy.allowsAddress(TEN, 443), "forgotten after many others");
    }

    @Test
    void patternsThatMeanNothingAreRefused() {
        for (String text : new String[] {
            "", "a", "a:", ":1", "a:b", "a:65536", "a*:1", "a.*.b:1", "10.0.0.0/33:1", "::1:1", "[a]:1", "a/8:1", "a:1,"
        }) {
            assertThrows(UsageException.class, () -> EgressPolicy.parse(text), text);
        }
    }

    @Test
    void theHostsLoopbackHasToBeNamed() throws UsageException {
        byte[] loopback = {127, 0, 0, 1};
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        byte[] six = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        byte[] unspecified = {0, 0, 0, 0};
        for (byte[] address : new byte[][] {loopback, mapped, six, unspecified}) {
            assertFalse(EgressPolicy.parse("all").allowsAddress(address, 80));
            assertFalse(EgressPolicy.parse("*:*").allowsAddress(address, 80));
            assertFalse(EgressPolicy.parse("*:*").allowsByName("rebound.example.com", address, 80));
            assertFalse(EgressPolicy.parse("*.internal:*").allowsByName(HostLoopback.NAME, address, 80));
        }
        EgressPolicy byAddress = EgressPolicy.parse("all,127.0.0.1:5432");
        assertTrue(byAddress.allowsAddress(loopback, 5432));
        assertFalse(byAddress.allowsAddress(loopback, 80));
        assertTrue(byAddress.allowsAddress(TEN, 80));
        EgressPolicy byName = EgressPolicy.parse("host.diatom.internal:5432");
        assertTrue(byName.allowsByName(HostLoopback.NAME, loopback, 5432));
        assertFalse(byName.allowsByName(HostLoopback.NAME, TEN, 5432), "the name leads nowhere else");
        assertFalse(byName.allowsAddress(loopback, 5432));
        byName.resolved(HostLoopback.NAME, loopback);
        assertTrue(byName.allowsAddress(loopback, 5432));
    }
}
