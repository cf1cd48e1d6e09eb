package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Collects the names of variables. */
final class VarNames {
    /** What is left out. */
    enum Skip {
        /** The head of a ref. */
        REF_HEADS,
        /** The head of a call's operator and of what {@code with} replaces. */
        CALL_HEADS,
        /** Comprehensions, template strings, the bodies of {@code every}, of {@code not} and of logical operators. */
        CLOSURES,
        OBJECT_KEYS,
        SETS
    }

    /** How variables are collected to see which an expression needs; {@link Needs} adds those of operands. */
    static final Set<Skip> FOR_SAFETY = Set.copyOf(EnumSet.of(Skip.CALL_HEADS, Skip.CLOSURES));
    /** How variables are collected that a term can bind. */
    static final Set<Skip> FOR_OUTPUT =
            Set.copyOf(EnumSet.of(Skip.CLOSURES, Skip.SETS, Skip.OBJECT_KEYS, Skip.REF_HEADS));
    /** How variables are collected that unification can bind. */
    static final Set<Skip> FOR_UNIFICATION = Set.copyOf(EnumSet.of(Skip.REF_HEADS, Skip.OBJECT_KEYS, Skip.CLOSURES));

    private final Set<Skip> skip;
    private final Set<String> names;
    private boolean operatorNext;

    private VarNames(Set<Skip> skip, Set<String> names) {
        this.skip = skip;
        this.names = names;
    }

    /** All variables below {@code node}. */
    static Set<String> in(Node node) {
        return in(node, Set.of());
    }

    static Set<String> in(Node node, Set<Skip> skip) {
        Set<String> names = new HashSet<>();
        collect(node, skip, names);
        return names;
    }

    static Set<String> in(Collection<? extends Node> nodes, Set<Skip> skip) {
        Set<String> names = new HashSet<>();
        nodes.forEach(node -> collect(node, skip, names));
        return names;
    }

    static void collect(Node node, Set<Skip> skip, Set<String> into) {
        new VarNames(skip, into).visit(node);
    }

    private void visit(Node node) {
        Walk.nodes(node, this::goesOn);
    }

    /** Takes what the node names; whether to look at what is below it as well. */
    private boolean goesOn(Node node) {
        return switch (node) {
            case Var variable -> names.add(variable.name());
            case Ref ref -> goesOnInRef(ref);
            case Call call -> expectOperator();
            case CallStatement call -> expectOperator();
            case With with
            when skip.contains(Skip.CALL_HEADS) -> {
                visitReplaced(with.target());
                visitReplaced(with.value());
                yield false;
            }
            case ObjectTerm object
            when skip.contains(Skip.OBJECT_KEYS) -> {
                object.members().forEach(member -> visit(member.value()));
                yield false;
            }
            case SetTerm set -> !skip.contains(Skip.SETS);
            case ArrayComprehension closure -> !skip.contains(Skip.CLOSURES);
            case SetComprehension closure -> !skip.contains(Skip.CLOSURES);
            case ObjectComprehension closure -> !skip.contains(Skip.CLOSURES);
            case TemplateString closure -> !skip.contains(Skip.CLOSURES);
            // OPA: the modifiers of `every` are left out, too.
            case Expr(Every every, var negated, var with, var generated, var where)
            when skip.contains(Skip.CLOSURES) -> {
                visit(every.domain());
                yield false;
            }
            case Negation closure -> !skip.contains(Skip.CLOSURES);
            case Logical closure -> !skip.contains(Skip.CLOSURES);
            default -> true;
        };
    }

    /** The next node is the operator of a call. */
    private boolean expectOperator() {
        operatorNext = skip.contains(Skip.CALL_HEADS);
        return true;
    }

    private boolean goesOnInRef(Ref ref) {
        if (!operatorNext && !skip.contains(Skip.REF_HEADS)) {
            return true;
        }
        operatorNext = false;
        ref.path().forEach(this::visit);
        return false;
    }

    private void visitReplaced(Term term) {
        operatorNext = term instanceof Ref;
        visit(term);
    }
}
