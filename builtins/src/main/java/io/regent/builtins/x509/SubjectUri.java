package io.regent.builtins.x509;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.UriParser;

/** A URI as it is written, and its parts. */
record SubjectUri(String text, UriParser parts) {
    static SubjectUri of(String text) {
        UriParser parts;
        try {
            parts = UriParser.parse(text);
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure("x509: cannot parse URI \"" + text + "\": " + malformed.getMessage());
        }
        if (!DomainNames.isValid(parts.host(), false)) {
            throw BuiltinException.failure("x509: cannot parse URI \"" + text + "\": invalid domain");
        }
        return new SubjectUri(text, parts);
    }

    /** The text as it is written again: the scheme in lower case, an empty fragment left out. */
    @Override
    public String toString() {
        String scheme = parts.scheme();
        String written = scheme + text.substring(scheme.length());
        return written.endsWith("#") ? written.substring(0, written.length() - 1) : written;
    }
}
