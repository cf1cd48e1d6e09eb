package io.regent.agent.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.regent.builtins.HttpCall;
import io.regent.builtins.TlsChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server on the loopback whose certificate is valid for the name {@code named.example} and the address 127.0.0.1. */
class TlsTest {
    private static final String KEY = """
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGSihLdc4OdHQT4Y9482SmjeBmpba
            H/v/h9tE+O0WcBGhRANCAARMs80xeIH9DNICcO6wvu9KjcwnhdHaHtIC86LwkomztOi5RNwf7WVY
            H4wpN98IAdLteBtCOqMTY+gOKjRDS9ho
            """;
    private static final String CERTIFICATE = """
            MIIBljCCATugAwIBAgIUMgpODNfVqY/86ar/j28vElMdmyUwCgYIKoZIzj0EAwIwDzENMAsGA1UE
            AwwEdGVzdDAgFw0yNjExMjIwODM1MTNaGA8yMTI2MTAyOTA4MzUxM1owDzENMAsGA1UEAwwEdGVz
            dDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEyzzTF4gf0M0gJw7rC+70qNzCeF0doe0gLzovCS
            ibO06LlE3B/tZVgfjCk33wgB0u14G0I6oxNj6A4qNENL2GijczBxMB0GA1UdDgQWBBRsrWn9MSkX
            PR9rf299DT86BnDIzzAfBgNVHSMEGDAWgBRsrWn9MSkXPR9rf299DT86BnDIzzAPBgNVHRMBAf8E
            BTADAQH/MB4GA1UdEQQXMBWCDW5hbWVkLmV4YW1wbGWHBH8AAAEwCgYIKoZIzj0EAwIDSQAwRgIh
            AMdaKvM4veX2xHZrL/WjmUMjzJQNFQ8jSCGUCgGl1D62AiEAtPKmXJ/gnMP8lJlL2aAzS9NGlxZF
            KHm4hMhRo73lZmM=
            """;

    private final SystemEgress egress = new SystemEgress();
    private X509Certificate certificate;
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(CERTIFICATE);
        certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serverSide()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SSLContext serverSide() throws IOException, GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(KEY);
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, new char[0], new X509Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private int ask(boolean unverified, String serverName, List<X509Certificate> authorities) throws IOException {
        String url = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
        TlsChoice tls = new TlsChoice(unverified, serverName, false, authorities, List.of());
        return egress.send(new HttpCall("GET", url, Map.of(), new byte[0], Duration.ofSeconds(30), tls))
                .status();
    }

    @Test
    void aServerIsBelievedForTheHostOfTheUrl() throws IOException {
        assertThat(ask(false, "", List.of(certificate))).isEqualTo(204);
    }

    @Test
    void aServerIsBelievedForTheNameThatWasAskedFor() throws IOException {
        assertThat(ask(false, "named.example", List.of(certificate))).isEqualTo(204);
    }

    @Test
    void theHostOfTheUrlIsNotEnoughWhenAnotherNameWasAskedFor() {
        assertThatThrownBy(() -> ask(false, "other.example", List.of(certificate)))
                .hasStackTraceContaining("x509: certificate is not valid for other.example");
    }

    @Test
    void strangersAreNotBelieved() {
        assertThatThrownBy(() -> ask(false, "named.example", List.of())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask(false, "", List.of())).isInstanceOf(IOException.class);
    }

    @Test
    void anybodyIsBelievedWhereNobodyIsChecked() throws IOException {
        assertThat(ask(true, "", List.of())).isEqualTo(204);
        assertThat(ask(true, "other.example", List.of())).isEqualTo(204);
    }
}
