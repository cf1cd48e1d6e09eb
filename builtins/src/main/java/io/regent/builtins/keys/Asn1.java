package io.regent.builtins.keys;

import io.regent.builtins.BuiltinException;

/** What the reference says about bytes that do not have the structure wanted. */
public final class Asn1 {
    public static final String STRUCTURE_ERROR = "asn1: structure error: tags don't match";

    private static final int CONTEXT_BITS = 6;

    private Asn1() {}

    /**
     * Enters the sequence that starts a structure.
     *
     * @param structure its name in messages, e.g. {@code pkcs8}
     */
    public static Der sequence(Der der, String structure) {
        if (der.isEmpty()) {
            throw BuiltinException.failure("asn1: syntax error: sequence truncated");
        }
        Der content = der.content(Der.SEQUENCE);
        if (content != null) {
            return content;
        }
        if (der.startsWith(Der.SEQUENCE)) {
            throw BuiltinException.failure("asn1: syntax error: data truncated");
        }
        Der.Element other = der.next();
        if (other == null) {
            throw BuiltinException.failure("asn1: syntax error: truncated tag or length");
        }
        throw mismatch(other, structure);
    }

    private static BuiltinException mismatch(Der.Element other, String structure) {
        int header = other.whole().length() - other.content().length();
        String found = "{class:" + (other.tag() >> CONTEXT_BITS) + " tag:" + (other.tag() & 0x1F) + " length:"
                + other.content().length() + " isCompound:" + ((other.tag() & 0x20) != 0) + "}";
        return BuiltinException.failure(STRUCTURE_ERROR + " (16 vs " + found
                + ") {optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil>"
                + " stringType:0 timeType:0 set:false omitEmpty:false} " + structure + " @" + header);
    }
}
