package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import java.util.ArrayList;
import java.util.List;

/** A distinguished name: its bytes and its attributes in their order. */
record Name(byte[] raw, List<Attribute> attributes) {
    /** An attribute: the object identifier of its type, and its text. */
    record Attribute(String type, String value) {}

    /** Reads the sequence that comes next; {@code missing} is the message when there is none. */
    static Name read(Der der, String missing) {
        Der whole = required(der.whole(Der.SEQUENCE), missing);
        byte[] raw = whole.toByteArray();
        String malformed = "x509: invalid RDNSequence";
        Der sets = required(whole.content(Der.SEQUENCE), malformed);
        List<Attribute> attributes = new ArrayList<>();
        while (!sets.isEmpty()) {
            Der set = required(sets.content(Der.SET), malformed);
            while (!set.isEmpty()) {
                attributes.add(attribute(required(set.content(Der.SEQUENCE), malformed + ": invalid attribute")));
            }
        }
        return new Name(raw, List.copyOf(attributes));
    }

    private static Attribute attribute(Der pair) {
        String malformed = "x509: invalid RDNSequence: invalid attribute";
        String type = required(pair.identifier(), malformed + " type");
        Der.Element value = required(pair.next(), malformed + " value");
        try {
            return new Attribute(type, Texts.decode(value.tag(), value.content().toByteArray()));
        } catch (BuiltinException unreadable) {
            throw BuiltinException.failure(malformed + " value: " + unreadable.getMessage());
        }
    }
}
