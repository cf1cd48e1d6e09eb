package io.regent.builtins.template;

/** A template that is malformed or cannot be executed. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    TemplateException(String text) {
        super(null, null, false, false);
        this.text = text;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
