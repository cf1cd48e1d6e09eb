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
        return member(der, Der.SEQUENCE, structure);
    }

    /** The next member, which has to have a tag; {@code type} is what the reference calls it in messages. */
    public static Der member(Der der, int tag, String type) {
        if (der.isEmpty()) {
            throw BuiltinException.failure("asn1: syntax error: sequence truncated");
        }
        Der.Start start = der.start();
        if (start == null) {
            throw BuiltinException.failure("asn1: syntax error: truncated tag or length");
        }
        if (start.tag() != tag) {
            throw mismatch(tag & 0x1F, start, type);
        }
        return Der.required(der.content(tag), "asn1: syntax error: data truncated");
    }

    private static BuiltinException mismatch(int wanted, Der.Start start, String structure) {
        String found = "{class:" + (start.tag() >> CONTEXT_BITS) + " tag:" + (start.tag() & 0x1F) + " length:"
                + start.length() + " isCompound:" + ((start.tag() & 0x20) != 0) + "}";
        return BuiltinException.failure(STRUCTURE_ERROR + " (" + wanted + " vs " + found
                + ") {optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil>"
                + " stringType:0 timeType:0 set:false omitEmpty:false} " + structure + " @" + start.bytes());
    }
}
