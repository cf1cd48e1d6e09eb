package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says, apart from {@code not} and {@code with}. */
public sealed interface Statement extends Node {

    /** A term that has to be defined and not false. */
    record TermStatement(Term term, Location location) implements Statement {}

    /**
     * A call, infix operators included: {@code x := 1} is {@code assign(x, 1)}, {@code a == b} is {@code equal(a, b)},
     * {@code a = b} is {@code eq(a, b)}, {@code x in xs} is {@code internal.member_2(x, xs)}.
     */
    record CallStatement(Ref operator, List<Term> args, Location location) implements Statement {
        public CallStatement {
            args = List.copyOf(args);
        }
    }

    /**
     * {@code some x, y} or {@code some k, v in xs}; the latter has one symbol, a {@link Call} of
     * {@code internal.member_2} or {@code internal.member_3}.
     */
    record SomeDeclaration(List<Term> symbols, Location location) implements Statement {
        public SomeDeclaration {
            symbols = List.copyOf(symbols);
        }
    }

    /** {@code every key, value in domain { body }}. */
    record Every(@Nullable Term key, Term value, Term domain, Body body, Location location) implements Statement {
        /** The statement with other parts; this one when none differs. */
        public Every with(@Nullable Term newKey, Term newValue, Term newDomain, Body newBody) {
            return newKey == key && newValue == value && newDomain == domain && newBody == body
                    ? this
                    : new Every(newKey, newValue, newDomain, newBody, location);
        }
    }

    /**
     * The improved {@code not}.
     *
     * @param explicitBody whether it was written with braces, which open a scope
     */
    record Negation(Body body, boolean explicitBody, Location location) implements Statement {
        public Negation withBody(Body changed) {
            return new Negation(changed, explicitBody, location);
        }
    }

    /** {@code left and right} or {@code left or right}; an explicit side was written with braces, which open a scope. */
    record Logical(
            Operator operator, Body left, Body right, boolean explicitLeft, boolean explicitRight, Location location)
            implements Statement {
        /** The two connectives. */
        public enum Operator {
            AND,
            OR
        }

        public Logical withSides(Body newLeft, Body newRight) {
            return new Logical(operator, newLeft, newRight, explicitLeft, explicitRight, location);
        }
    }
}
