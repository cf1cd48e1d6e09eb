package io.regent.agent.egress;

import io.regent.builtins.TlsChoice;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Believes a server that proves the name a policy asked for, whatever host the connection goes to. The platform would be
 * content with the URL's host when that name is missing.
 */
final class ProvesName extends X509ExtendedTrustManager {
    private final X509TrustManager chains;
    private final TlsChoice tls;

    private ProvesName(X509TrustManager chains, TlsChoice tls) {
        this.chains = chains;
        this.tls = tls;
    }

    /** @param managers who checks the chain, without looking at names */
    static ProvesName around(TrustManager[] managers, TlsChoice tls) throws GeneralSecurityException {
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager chains) {
                return new ProvesName(chains, tls);
            }
        }
        throw new KeyManagementException("no certificates are believed on this platform");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm) throws CertificateException {
        chains.checkServerTrusted(chain, algorithm);
        if (!tls.provesServerName(chain[0])) {
            throw new CertificateException("x509: certificate is not valid for " + tls.serverName());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, algorithm);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, algorithm);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm) throws CertificateException {
        chains.checkClientTrusted(chain, algorithm);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, Socket socket)
            throws CertificateException {
        chains.checkClientTrusted(chain, algorithm);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine)
            throws CertificateException {
        chains.checkClientTrusted(chain, algorithm);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return chains.getAcceptedIssuers();
    }
}
