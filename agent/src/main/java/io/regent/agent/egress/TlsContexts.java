package io.regent.agent.egress;

import io.regent.builtins.TlsChoice;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes a client protect its connections as a request wants it. */
final class TlsContexts {
    private TlsContexts() {}

    static void apply(TlsChoice tls, HttpClient.Builder client) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls.identities()), trustManagers(tls), null);
            client.sslContext(context);
            if (!tls.serverName().isEmpty()) {
                SSLParameters parameters = context.getDefaultSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(tls.serverName())));
                client.sslParameters(parameters);
            }
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new IOException("tls: " + refused.getMessage(), refused);
        }
    }

    private static KeyManager @Nullable [] keys(List<TlsChoice.Identity> identities)
            throws GeneralSecurityException, IOException {
        if (identities.isEmpty()) {
            return null;
        }
        char[] none = {};
        KeyStore store = empty();
        for (TlsChoice.Identity identity : identities) {
            X509Certificate[] chain = identity.chain().toArray(new X509Certificate[0]);
            store.setKeyEntry("identity " + store.size(), identity.key(), none, chain);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, none);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(TlsChoice tls) throws GeneralSecurityException, IOException {
        if (tls.unverified()) {
            return new TrustManager[] {new TrustsAll()};
        }
        TrustManager[] managers = believed(tls);
        return tls.serverName().isEmpty() ? managers : new TrustManager[] {ProvesName.around(managers, tls)};
    }

    private static TrustManager[] believed(TlsChoice tls) throws GeneralSecurityException, IOException {
        if (tls.authorities().isEmpty()) {
            return managers(null);
        }
        List<X509Certificate> authorities = new ArrayList<>(tls.authorities());
        if (tls.systemAuthorities()) {
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager system) {
                    authorities.addAll(List.of(system.getAcceptedIssuers()));
                }
            }
        }
        KeyStore store = empty();
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("authority " + store.size(), authority);
        }
        return managers(store);
    }

    /** Who is believed: the authorities of a store, or those of the machine. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
