package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.keys.Der;

/** An extension as it is written: its object identifier, whether it must be understood, its content. */
record Extension(String identifier, boolean critical, byte[] value) {
    /** Reads the sequence that was entered. */
    static Extension read(Der extension) {
        String identifier = required(extension.identifier(), "x509: malformed extension OID field");
        boolean critical = extension.startsWith(Der.BOOLEAN)
                && required(extension.bool(), "x509: malformed extension critical field");
        Der value = required(extension.content(Der.OCTET_STRING), "x509: malformed extension value field");
        return new Extension(identifier, critical, value.toByteArray());
    }
}
