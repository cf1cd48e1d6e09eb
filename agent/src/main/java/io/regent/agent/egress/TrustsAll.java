package io.regent.agent.egress;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes everybody, which a policy has to ask for. */
final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
