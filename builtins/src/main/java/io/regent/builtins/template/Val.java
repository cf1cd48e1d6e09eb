package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Operand.Items;
import io.regent.builtins.format.Operand.Nil;
import org.jspecify.annotations.Nullable;

/**
 * A value during execution.
 *
 * @param operand null for no value at all, e.g. of a key that does not exist
 * @param boxed whether it was taken from a list or map, where its type is only known to be any
 */
record Val(@Nullable Operand operand, boolean boxed) {
    static final Val NONE = new Val(null, false);

    static Val of(Operand operand) {
        return new Val(operand, false);
    }

    static Val truth(boolean value) {
        return of(new Operand.Truth(value));
    }

    static Val text(String value) {
        return of(Operand.Text.of(value));
    }

    static Val integer(long value) {
        return of(new Operand.Int("int", value));
    }

    static Val part(Operand operand) {
        return new Val(operand, true);
    }

    /** The value by itself: no value when it is a nil of any type. */
    Val unboxed() {
        return operand instanceof Nil ? NONE : new Val(operand, false);
    }

    /** The type as far as it is known. */
    String type() {
        return boxed || operand == null ? "interface {}" : operand.goType();
    }

    /** Whether a condition takes it for true: neither missing nor zero nor empty. */
    boolean isTrue() {
        return switch (operand) {
            case null -> false;
            case Nil nil -> false;
            case Operand.Truth truth -> truth.value();
            case Operand.Int number -> number.value() != 0;
            case Operand.BigInt number -> number.value().signum() != 0;
            case Operand.Real number -> number.value() != 0;
            case Operand.Text text -> !text.value().isEmpty();
            case Items items -> !items.items().isEmpty();
            case Operand.Members members -> !members.members().isEmpty();
        };
    }

    /** The value as an argument of a function that prints: no value is nil. */
    Operand printed() {
        return operand == null ? new Nil() : operand;
    }
}
