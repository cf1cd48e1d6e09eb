package io.regent.builtins;

import io.regent.value.Value;

/**
 * A call that cannot be answered. By default it makes the calling expression undefined; in strict mode it ends the
 * evaluation. The message does not name the function: the caller puts {@code name: } before it.
 */
public final class BuiltinException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of failure, which decides the error code. */
    public enum Kind {
        /** An operand of the wrong type or value: {@code eval_type_error}. */
        OPERAND,
        /** Anything else: {@code eval_builtin_error}. */
        FAILURE,
        /** Two results where one is allowed; ends the evaluation always, its message stands alone: {@code eval_conflict_error}. */
        CONFLICT,
        /** The query was cancelled; ends the evaluation always: {@code eval_cancel_error}. */
        CANCELLED
    }

    private final Kind kind;

    private BuiltinException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public static BuiltinException failure(String message) {
        return new BuiltinException(Kind.FAILURE, message);
    }

    public static BuiltinException conflict(String message) {
        return new BuiltinException(Kind.CONFLICT, message);
    }

    public static BuiltinException cancelled(String message) {
        return new BuiltinException(Kind.CANCELLED, message);
    }

    /** {@code operand 1 must be string but got number}; {@code position} counts from 1. */
    public static BuiltinException operandType(int position, String wanted, Value got) {
        return operand(position, "must be " + wanted + " but got " + got.typeName());
    }

    /** {@code operand 1 <message>}; {@code position} counts from 1. */
    public static BuiltinException operand(int position, String message) {
        return operands("operand " + position + " " + message);
    }

    /** Operands that are wrong together. */
    public static BuiltinException operands(String message) {
        return new BuiltinException(Kind.OPERAND, message);
    }
}
