package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import org.junit.jupiter.api.Test;

class HttpSendTest {
    @Test
    void capabilitiesSayWhichHostsMayBeReached() {
        FakeContext query = new FakeContext().reaching("localhost");

        assertThat(HttpSend.send(query, request("http://localhost:8080/json")).get("status_code"))
                .isEqualTo(Num.of(200));
        for (String url :
                new String[] {"http://elsewhere/", "http://localhost@elsewhere/", "http://[::1]/", "http:localhost"}) {
            assertThatThrownBy(() -> HttpSend.send(query, request(url)))
                    .isInstanceOf(BuiltinException.class)
                    .hasMessageStartingWith("disallowed host: ");
        }
    }

    @Test
    void redirectsLeadToAllowedHostsOnly() {
        FakeContext query = new FakeContext().reaching("localhost");
        Obj request = request("http://localhost/away").with(Str.of("enable_redirect"), Bool.TRUE);

        assertThatThrownBy(() -> HttpSend.send(query, request)).hasMessage("disallowed host: elsewhere");
    }

    @Test
    void theSameRequestIsSentOnceAQuery() {
        FakeContext query = new FakeContext();
        Obj request = request("http://localhost/json");

        assertThat(HttpSend.send(query, request) == HttpSend.send(query, request))
                .isTrue();
    }

    private static Obj request(String url) {
        return Obj.of("method", Str.of("get"), "url", Str.of(url));
    }
}
