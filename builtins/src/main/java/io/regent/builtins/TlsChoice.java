package io.regent.builtins;

import io.regent.builtins.x509.CertificateReader;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How a connection is protected.
 *
 * @param unverified whether any certificate will do
 * @param serverName the name the server has to prove; empty for that of the URL
 * @param systemAuthorities whether those of the machine are believed too; always when there are no {@code authorities}
 * @param authorities who is believed
 * @param identities what the client can prove
 */
public record TlsChoice(
        boolean unverified,
        String serverName,
        boolean systemAuthorities,
        List<X509Certificate> authorities,
        List<Identity> identities) {

    /** Whether a certificate names {@link #serverName()} among its alternative names, which alone count. */
    public boolean provesServerName(X509Certificate certificate) throws CertificateException {
        try {
            return CertificateReader.readOne(certificate.getEncoded()).isFor(serverName);
        } catch (BuiltinException unreadable) {
            throw new CertificateException(unreadable.getMessage(), unreadable);
        }
    }

    /** A private key and the certificates for it, the key's own first. */
    public record Identity(PrivateKey key, List<X509Certificate> chain) {}
}
