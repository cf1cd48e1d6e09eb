package io.regent.builtins.regex;

/** A pattern that is none. */
public final class RegexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    RegexException(String text) {
        super(null, null, false, false);
        this.text = text;
    }

    /** {@code error parsing regexp: <problem>: `<part>`}. */
    static RegexException syntax(String problem, String part) {
        return new RegexException("error parsing regexp: " + problem + ": `" + part + "`");
    }

    @Override
    public String getMessage() {
        return text;
    }
}
