package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of operations and fragments. */
record Query(List<Operation> operations, List<Fragment> fragments) {
    @Nullable
    Fragment fragment(String name) {
        return Syntax.find(fragments, name, Fragment::name);
    }

    /** @param kind {@code query}, {@code mutation} or {@code subscription} */
    record Operation(
            String kind,
            String name,
            List<Variable> variables,
            List<Directive> directives,
            List<Selection> selections,
            @Nullable Position at,
            List<String> comments) {
        @Nullable
        Variable variable(String variable) {
            return Syntax.find(variables, variable, Variable::name);
        }
    }

    record Variable(
            String name,
            TypeRef type,
            @Nullable Literal defaultValue,
            List<Directive> directives,
            @Nullable Position at,
            List<String> comments) {}

    record Fragment(
            String name,
            List<Variable> variables,
            String typeCondition,
            List<Directive> directives,
            List<Selection> selections,
            @Nullable Position at,
            List<String> comments) {}

    /** What an object is asked for. */
    sealed interface Selection {}

    record Field(
            String alias,
            String name,
            List<Argument> arguments,
            List<Directive> directives,
            List<Selection> selections,
            @Nullable Position at,
            List<String> comments)
            implements Selection {
        /** The name under which the answer holds it. */
        String responseName() {
            return alias.isEmpty() ? name : alias;
        }
    }

    record Spread(
            String name,
            List<Directive> directives,
            @Nullable Position at,
            List<String> comments) implements Selection {}

    record Inline(
            String typeCondition,
            List<Directive> directives,
            List<Selection> selections,
            @Nullable Position at,
            List<String> comments)
            implements Selection {}
}
