package io.regent.builtins.x509;

import io.regent.builtins.Base64Decoder;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Pem;
import io.regent.builtins.keys.PrivateKeyReader;
import io.regent.value.BinaryText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds certificates, requests and keys in texts: PEM, or base64 of PEM or DER. */
public final class CertificateTexts {
    private static final String PEM = "-----BEGIN";

    private CertificateTexts() {}

    /** The certificates of a text. */
    public static List<Certificate> read(String text) {
        if (text.startsWith(PEM)) {
            return ofPem(text);
        }
        byte[] decoded = Base64Decoder.standard(BinaryText.encode(text));
        String inner = BinaryText.decode(decoded);
        return inner.startsWith(PEM) ? ofPem(inner) : CertificateReader.readAll(decoded);
    }

    private static List<Certificate> ofPem(String text) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        for (Pem block : Pem.all(text)) {
            if (!block.type().equals("CERTIFICATE")) {
                throw BuiltinException.failure("PEM block type is '" + block.type() + "', expected CERTIFICATE");
            }
            der.writeBytes(block.bytes());
        }
        return CertificateReader.readAll(der.toByteArray());
    }

    /** The bytes of the request for a certificate in a text. */
    public static byte[] requestBytes(String text) {
        boolean pem = text.startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        byte[] bytes = pem ? BinaryText.encode(text) : Base64Decoder.standard(BinaryText.encode(text));
        Pem block = Pem.first(BinaryText.decode(bytes));
        if (block != null && !block.type().equals("CERTIFICATE REQUEST")) {
            throw BuiltinException.failure("invalid PEM-encoded certificate signing request");
        }
        return block == null ? bytes : block.bytes();
    }

    /** A text in PEM as it is, any other after base64. */
    public static String pemOrBase64(String text) {
        return text.startsWith(PEM) ? text : BinaryText.decode(Base64Decoder.standard(BinaryText.encode(text)));
    }

    /** The private keys of a text; blocks of other types are passed over. */
    public static List<Key> privateKeys(String text) {
        String pem;
        try {
            pem = BinaryText.decode(Base64Decoder.standard(BinaryText.encode(text)));
        } catch (BuiltinException noBase64) {
            pem = text;
        }
        List<Key> keys = new ArrayList<>();
        for (Pem block : Pem.all(pem)) {
            switch (block.type()) {
                case "RSA PRIVATE KEY" -> keys.add(PrivateKeyReader.pkcs1(block.bytes()));
                case "PRIVATE KEY" -> keys.add(PrivateKeyReader.pkcs8(block.bytes()));
                case "EC PRIVATE KEY" -> keys.add(PrivateKeyReader.sec1(block.bytes()));
                default -> {}
            }
        }
        return keys;
    }
}
