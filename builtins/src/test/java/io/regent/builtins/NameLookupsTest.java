package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.value.SetValue;
import io.regent.value.Str;
import org.junit.jupiter.api.Test;

class NameLookupsTest {
    private static final Str HOST = Str.of("localhost");

    @Test
    void capabilitiesSayWhichHostsMayBeLookedUp() {
        FakeContext query = new FakeContext().reaching("localhost", "10.0.0.1");

        assertThat(NameLookups.addresses(query, HOST).size()).isEqualTo(2);
        assertThat(NameLookups.addresses(query, Str.of("10.0.0.1")).size()).isEqualTo(1);
        for (String other : new String[] {"example.com", "10.0.0.2", "LOCALHOST", "localhost."}) {
            assertThatThrownBy(() -> NameLookups.addresses(query, Str.of(other)))
                    .isInstanceOf(BuiltinException.class)
                    .hasMessage("disallowed host: " + other);
        }
    }

    @Test
    void noHostsAllowedMeansNone() {
        FakeContext query = new FakeContext().reaching();

        assertThatThrownBy(() -> NameLookups.addresses(query, HOST)).hasMessage("disallowed host: localhost");
    }

    @Test
    void aHostIsLookedUpOnceAQuery() {
        FakeContext query = new FakeContext();

        SetValue first = NameLookups.addresses(query, HOST);
        assertThat(NameLookups.addresses(query, HOST) == first).isTrue();
    }
}
