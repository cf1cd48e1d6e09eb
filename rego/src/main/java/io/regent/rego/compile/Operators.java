package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/** The functions that passes know by name. */
final class Operators {
    static final String UNIFY = "eq";
    static final String ASSIGN = "assign";
    static final String EQUAL = "equal";
    static final String PRINT = "print";
    static final String INTERNAL_PRINT = "internal.print";
    static final String TEMPLATE_STRING = "internal.template_string";
    static final String METADATA_CHAIN = "rego.metadata.chain";
    static final String METADATA_RULE = "rego.metadata.rule";

    private Operators() {}

    /** Whether the statement calls the built-in {@code name}. */
    static boolean calls(Statement statement, String name) {
        return statement instanceof CallStatement call && is(call.operator(), name);
    }

    /** Whether the statement is a call of {@code name} with two arguments. */
    static boolean callsWithTwo(Statement statement, String name) {
        return statement instanceof CallStatement call && call.args().size() == 2 && is(call.operator(), name);
    }

    /** Whether the statement makes two terms equal, by {@code =} or {@code :=}. */
    static boolean binds(Statement statement) {
        return callsWithTwo(statement, UNIFY) || callsWithTwo(statement, ASSIGN);
    }

    /** Whether {@code operator} is the built-in {@code name}, which may have dots. */
    static boolean is(Ref operator, String name) {
        return operator.head() instanceof Var head
                && name.startsWith(head.name())
                && (operator.size() == 1
                        ? head.name().equals(name)
                        : operator.dotted().equals(name));
    }

    /** The operator {@code name}, which has no dots. */
    static Ref operator(String name, Location where) {
        return new Ref(List.of(new Var(name, where)), where);
    }

    /** {@code left = right}, without text behind it. */
    static Expr equality(Term left, Term right, Location where) {
        Statement statement = new CallStatement(operator(UNIFY, where), List.of(left, right), where);
        return new Expr(statement, false, List.of(), true, where);
    }
}
