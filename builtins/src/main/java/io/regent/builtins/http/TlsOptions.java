package io.regent.builtins.http;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.TlsChoice;
import io.regent.builtins.keys.Pem;
import io.regent.builtins.keys.Platform;
import io.regent.builtins.x509.KeyPairs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads how a connection is protected: from the request itself, from files, from the environment. */
final class TlsOptions {
    private final HttpOptions options;

    TlsOptions(HttpOptions options) {
        this.options = options;
    }

    /** What the request says; null when it says nothing. */
    @Nullable
    TlsChoice read(String hostHeader) {
        List<TlsChoice.Identity> identities = identities();
        boolean system = options.isOn("tls_use_system_certs");
        List<X509Certificate> authorities = authorities();
        boolean unverified = options.isOn("tls_insecure_skip_verify");
        String given = options.text("tls_server_name");
        String name = given.isEmpty() ? hostHeader : given;
        boolean usual = identities.isEmpty() && !system && authorities.isEmpty() && !unverified && name.isEmpty();
        return usual ? null : new TlsChoice(unverified, name, system, authorities, identities);
    }

    private List<TlsChoice.Identity> identities() {
        List<TlsChoice.Identity> identities = new ArrayList<>();
        add(identities, options.text("tls_client_cert"), options.text("tls_client_key"));
        String certificate = options.text("tls_client_cert_file");
        String key = options.text("tls_client_key_file");
        if (!certificate.isEmpty() && !key.isEmpty()) {
            identities.add(identity(file(certificate), file(key)));
        }
        environment(
                identities, options.text("tls_client_cert_env_variable"), options.text("tls_client_key_env_variable"));
        return identities;
    }

    private static void add(List<TlsChoice.Identity> identities, String certificate, String key) {
        if (!certificate.isEmpty() && !key.isEmpty()) {
            identities.add(identity(certificate, key));
        }
    }

    private static void environment(List<TlsChoice.Identity> identities, String certificate, String key) {
        if (certificate.isEmpty() || key.isEmpty()) {
            return;
        }
        try {
            identities.add(identity(environment(certificate), environment(key)));
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure("cannot extract public/private key pair from envvars \"" + certificate
                    + "\", \"" + key + "\": " + malformed.getMessage());
        }
    }

    private static TlsChoice.Identity identity(String certificate, String key) {
        KeyPairs.Pair pair = KeyPairs.ofPem(certificate, key);
        try {
            List<X509Certificate> chain = new ArrayList<>();
            for (byte[] der : pair.chain()) {
                chain.add(certificate(der));
            }
            return new TlsChoice.Identity(Platform.privateKey(pair.key()), chain);
        } catch (GeneralSecurityException refused) {
            throw BuiltinException.failure("tls: the key pair cannot be used: " + refused.getMessage());
        }
    }

    private List<X509Certificate> authorities() {
        List<X509Certificate> authorities = new ArrayList<>();
        String text = options.text("tls_ca_cert");
        if (!text.isEmpty()) {
            addAll(authorities, text.replace("\\n", "\n"), "could not append certificates");
        }
        String file = options.text("tls_ca_cert_file");
        if (!file.isEmpty()) {
            addAll(authorities, file(file), "could not append CA certificates from \"" + file + "\"");
        }
        String variable = options.text("tls_ca_cert_env_variable");
        if (!variable.isEmpty()) {
            String missing =
                    "could not add CA certificates from envvar \"" + variable + "\": could not append certificates";
            addAll(authorities, environment(variable), missing);
        }
        return authorities;
    }

    /** Adds the certificates of a text, of which there has to be one; those that cannot be read are passed over. */
    private static void addAll(List<X509Certificate> authorities, String text, String none) {
        int before = authorities.size();
        for (Pem block : Pem.all(text)) {
            X509Certificate authority = block.type().equals("CERTIFICATE") ? readable(block.bytes()) : null;
            if (authority != null) {
                authorities.add(authority);
            }
        }
        if (authorities.size() == before) {
            throw BuiltinException.failure(none);
        }
    }

    private static @Nullable X509Certificate readable(byte[] der) {
        try {
            return certificate(der);
        } catch (CertificateException unreadable) {
            return null;
        }
    }

    private static X509Certificate certificate(byte[] der) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }

    private static String environment(String variable) {
        return Objects.requireNonNullElse(System.getenv(variable), "");
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (NoSuchFileException missing) {
            throw BuiltinException.failure("open " + name + ": no such file or directory");
        } catch (IOException unreadable) {
            throw BuiltinException.failure("open " + name + ": " + unreadable.getMessage());
        }
    }
}
