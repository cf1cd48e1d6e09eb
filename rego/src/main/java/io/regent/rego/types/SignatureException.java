package io.regent.rego.types;

/** A text that should describe types and does not. */
public final class SignatureException extends RuntimeException {
    public SignatureException(String message) {
        super(message);
    }
}
