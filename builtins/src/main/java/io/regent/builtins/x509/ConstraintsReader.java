package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import io.regent.builtins.net.Ip;
import io.regent.builtins.x509.Details.NameConstraints;
import io.regent.builtins.x509.Details.Range;
import io.regent.builtins.x509.Details.Subtrees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads constraints of names (RFC 5280, 4.2.1.10). */
final class ConstraintsReader {
    private static final int EMAIL = Der.context(1, false);
    private static final int DNS = Der.context(2, false);
    private static final int URI = Der.context(6, false);
    private static final int ADDRESS = Der.context(7, false);
    private static final String INVALID = "x509: invalid NameConstraints extension";

    private final boolean critical;
    private boolean understoodAll = true;

    ConstraintsReader(boolean critical) {
        this.critical = critical;
    }

    /** Whether {@link #read} met known kinds of names only. */
    boolean understoodAll() {
        return understoodAll;
    }

    NameConstraints read(Der value) {
        Der members = required(value.content(Der.SEQUENCE), INVALID);
        Der permitted = side(members, Der.context(0, true));
        Der excluded = side(members, Der.context(1, true));
        if (!value.isEmpty() || !members.isEmpty()) {
            throw BuiltinException.failure(INVALID);
        }
        if (isEmpty(permitted) && isEmpty(excluded)) {
            throw BuiltinException.failure("x509: empty name constraints extension");
        }
        Subtrees allowed = subtrees(permitted);
        return new NameConstraints(critical, allowed, subtrees(excluded));
    }

    private static @Nullable Der side(Der members, int tag) {
        return members.startsWith(tag) ? required(members.content(tag), INVALID) : null;
    }

    private static boolean isEmpty(@Nullable Der side) {
        return side == null || side.isEmpty();
    }

    private Subtrees subtrees(@Nullable Der side) {
        Subtrees subtrees = new Subtrees(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        while (side != null && !side.isEmpty()) {
            Der subtree = required(side.content(Der.SEQUENCE), INVALID);
            add(required(subtree.next(), INVALID), subtrees);
        }
        return subtrees;
    }

    private void add(Der.Element base, Subtrees subtrees) {
        byte[] bytes = base.content().toByteArray();
        if (base.tag() == DNS) {
            subtrees.dns().add(domain("dnsName", bytes));
        } else if (base.tag() == ADDRESS) {
            subtrees.ranges().add(range(bytes));
        } else if (base.tag() == EMAIL) {
            subtrees.emails().add(email(bytes));
        } else if (base.tag() == URI) {
            subtrees.uris().add(uri(bytes));
        } else {
            understoodAll = false;
        }
    }

    private static String ascii(byte[] bytes) {
        String shown = new String(bytes, StandardCharsets.UTF_8);
        return Texts.ascii(
                bytes, "x509: invalid constraint value: x509: \"" + shown + "\" cannot be encoded as an IA5String");
    }

    private static String domain(String kind, byte[] bytes) {
        String domain = ascii(bytes);
        if (!DomainNames.isValid(domain, true)) {
            throw unparsed(kind, domain);
        }
        return domain;
    }

    private static BuiltinException unparsed(String kind, String text) {
        return BuiltinException.failure("x509: failed to parse " + kind + " constraint \"" + text + "\"");
    }

    private static String email(byte[] bytes) {
        String text = ascii(bytes);
        boolean valid = text.indexOf('@') >= 0 ? Mailbox.parse(text) != null : DomainNames.isValid(text, true);
        if (!valid) {
            throw unparsed("rfc822Name", text);
        }
        return text;
    }

    private static String uri(byte[] bytes) {
        String domain = ascii(bytes);
        if (Ip.parse(domain) != null) {
            throw BuiltinException.failure(
                    "x509: failed to parse URI constraint \"" + domain + "\": cannot be IP address");
        }
        return domain("URI", bytes);
    }

    private static Range range(byte[] bytes) {
        if (bytes.length != 8 && bytes.length != 32) {
            throw BuiltinException.failure("x509: IP constraint contained value of length " + bytes.length);
        }
        byte[] address = Arrays.copyOf(bytes, bytes.length / 2);
        byte[] mask = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length);
        if (!isMask(mask)) {
            throw BuiltinException.failure("x509: IP constraint contained invalid mask "
                    + HexFormat.of().formatHex(mask));
        }
        return new Range(address, mask);
    }

    /** Ones, then zeros. */
    private static boolean isMask(byte[] mask) {
        boolean zeros = false;
        for (int bit = 0; bit < mask.length * 8; bit++) {
            boolean one = (mask[bit / 8] >> 7 - bit % 8 & 1) != 0;
            if (one && zeros) {
                return false;
            }
            zeros |= !one;
        }
        return true;
    }
}
