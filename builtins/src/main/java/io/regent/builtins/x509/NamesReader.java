package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import io.regent.builtins.x509.Details.AlternativeNames;
import java.util.ArrayList;
import java.util.List;

/** Reads the other names of a subject (RFC 5280, 4.2.1.6); kinds that are not known are left out. */
final class NamesReader {
    private static final int EMAIL = Der.context(1, false);
    private static final int DNS = Der.context(2, false);
    private static final int URI = Der.context(6, false);
    private static final int ADDRESS = Der.context(7, false);

    private NamesReader() {}

    static AlternativeNames read(Der value) {
        List<String> dns = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        List<byte[]> addresses = new ArrayList<>();
        List<SubjectUri> uris = new ArrayList<>();
        Der members = required(value.content(Der.SEQUENCE), "x509: invalid subject alternative names");
        while (!members.isEmpty()) {
            Der.Element name = required(members.next(), "x509: invalid subject alternative name");
            byte[] bytes = name.content().toByteArray();
            if (name.tag() == EMAIL) {
                emails.add(Texts.ascii(bytes, "x509: SAN rfc822Name is malformed"));
            } else if (name.tag() == DNS) {
                dns.add(Texts.ascii(bytes, "x509: SAN dNSName is malformed"));
            } else if (name.tag() == URI) {
                uris.add(SubjectUri.of(Texts.ascii(bytes, "x509: SAN uniformResourceIdentifier is malformed")));
            } else if (name.tag() == ADDRESS) {
                addresses.add(address(bytes));
            }
        }
        return new AlternativeNames(dns, emails, addresses, uris);
    }

    private static byte[] address(byte[] bytes) {
        if (bytes.length != 4 && bytes.length != 16) {
            throw BuiltinException.failure("x509: cannot parse IP address of length " + bytes.length);
        }
        return bytes;
    }
}
