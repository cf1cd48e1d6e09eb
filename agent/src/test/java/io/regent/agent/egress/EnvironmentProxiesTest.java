package io.regent.agent.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.example/,    plain/<unresolved>:80",
        "https://a.example/,   secure/<unresolved>:8080",
        "http://localhost/,    ",
        "http://127.0.0.2/,    ",
        "http://in.side/,      ",
        "http://x.in.side/,    ",
        "http://xin.side/,     plain/<unresolved>:80",
        "http://below.top/,    ",
        "http://top/,          plain/<unresolved>:80",
        "http://ported:81/,    ",
        "http://ported:82/,    plain/<unresolved>:80",
    })
    void chooses(URI url, String proxy) {
        EnvironmentProxies proxies = EnvironmentProxies.of(Map.of(
                "http_proxy", "plain", "HTTPS_PROXY", "http://secure:8080", "NO_PROXY", "IN.side, .top,ported:81"));
        var address = proxies.select(url).get(0).address();

        assertThat(address == null ? null : address.toString()).isEqualTo(proxy);
    }

    @Test
    void withoutAnyTheWayIsDirect() {
        assertThat(EnvironmentProxies.of(Map.of())
                        .select(URI.create("http://a/"))
                        .get(0)
                        .address())
                .isNull();
        assertThatThrownBy(() -> EnvironmentProxies.of(Map.of("HTTP_PROXY", "http://")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
