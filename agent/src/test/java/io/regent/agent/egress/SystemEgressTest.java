package io.regent.agent.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemEgressTest {
    private final SystemEgress egress = new SystemEgress();

    @Test
    void findsThisMachine() throws UnknownHostException {
        for (byte[] address : egress.addresses("localhost")) {
            assertThat(InetAddress.getByAddress(address).isLoopbackAddress()).isTrue();
        }
    }

    /** The platform would take these for addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "1.2.3.4.5", "[::1]", "host:80"})
    void takesNumbersForNoNames(String host) {
        assertThatThrownBy(() -> egress.addresses(host)).isInstanceOf(UnknownHostException.class);
    }
}
