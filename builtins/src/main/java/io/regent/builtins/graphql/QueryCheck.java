package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Operation;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.Query.Variable;
import io.regent.builtins.graphql.Sdl.Comments;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.Member;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Syntax.ValueKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a query and asks the rules at each part, the innermost first. At one part the rules speak in the order of their
 * names in the reference, so that findings come in its order.
 */
final class QueryCheck {
    private static final FieldDefinition TYPE_NAME = new FieldDefinition(
            "", "__typename", List.of(), null, TypeRef.named("String", false), List.of(), null, Comments.NONE);

    /** What is known of a field: its definition and the type that has it; null when there is none. */
    record Place(
            @Nullable FieldDefinition definition, @Nullable Definition parent) {
        static final Place UNKNOWN = new Place(null, null);
    }

    /** What a value has to be. */
    record Expected(
            TypeRef type, boolean orDefault, @Nullable Definition definition) {}

    final Schema schema;
    final Query query;
    final Findings findings = new Findings();
    /** The operation that is being walked through; null in fragments that are walked for themselves. */
    @Nullable
    Operation operation;

    final Set<Variable> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Field, Place> places = new IdentityHashMap<>();
    private final Set<String> spreadHere = new HashSet<>();
    final Runnable pulse;
    private final OperationRules operations = new OperationRules(this);
    private final FragmentRules fragments = new FragmentRules(this);
    private final FieldRules fields = new FieldRules(this);
    private final DirectiveRules directives = new DirectiveRules(this);
    private final ValueRules values = new ValueRules(this);
    private final Overlaps overlaps;

    private QueryCheck(Schema schema, Query query, Runnable pulse) {
        this.schema = schema;
        this.query = query;
        this.pulse = pulse;
        this.overlaps = new Overlaps(this);
    }

    /** Fails when a query does not fit a schema; {@code pulse} is run now and then and may end the check by throwing. */
    static void check(Schema schema, Query query, Runnable pulse) {
        QueryCheck check = new QueryCheck(schema, query, pulse);
        query.operations().forEach(check::operation);
        query.fragments().forEach(check::fragment);
        check.findings.check();
    }

    Place place(Field field) {
        return places.getOrDefault(field, Place.UNKNOWN);
    }

    @Nullable
    Definition type(TypeRef type) {
        return schema.type(type.named());
    }

    private void operation(Operation walked) {
        operation = walked;
        spreadHere.clear();
        walked.variables().forEach(operations::variable);
        for (Variable variable : walked.variables()) {
            Definition type = type(variable.type());
            if (variable.defaultValue() != null) {
                value(variable.defaultValue(), new Expected(variable.type(), false, type));
            }
            directives(variable.directives(), "VARIABLE_DEFINITION");
        }
        directives(
                walked.directives(),
                walked.kind().isEmpty() ? "QUERY" : walked.kind().toUpperCase(Locale.ROOT));
        selections(schema.root(walked.kind()), walked.selections());
        operations.early(walked);
        overlaps.within(walked.selections());
        operations.late(walked);
        operation = null;
    }

    private void fragment(Fragment fragment) {
        spreadHere.clear();
        directives(fragment.directives(), "FRAGMENT_DEFINITION");
        selections(schema.type(fragment.typeCondition()), fragment.selections());
        fragments.early(fragment);
        overlaps.within(fragment.selections());
        fragments.late(fragment);
    }

    private void selections(@Nullable Definition parent, List<Selection> selections) {
        pulse.run();
        for (Selection selection : selections) {
            switch (selection) {
                case Field field -> field(parent, field);
                case Inline inline -> inline(parent, inline);
                case Spread spread -> spread(parent, spread);
            }
        }
    }

    private void field(@Nullable Definition parent, Field field) {
        FieldDefinition definition =
                field.name().equals("__typename") ? TYPE_NAME : parent == null ? null : parent.field(field.name());
        Place place = new Place(definition, parent);
        places.put(field, place);
        for (Argument argument : field.arguments()) {
            argument(definition == null ? null : definition.argument(argument.name()), argument);
        }
        directives(field.directives(), "FIELD");
        selections(definition == null ? null : type(definition.type()), field.selections());
        fields.early(field, place);
        if (operation != null) {
            overlaps.within(field.selections());
        }
        fields.late(field, place);
    }

    private void inline(@Nullable Definition parent, Inline inline) {
        Definition type = inline.typeCondition().isEmpty() ? parent : schema.type(inline.typeCondition());
        directives(inline.directives(), "INLINE_FRAGMENT");
        selections(type, inline.selections());
        fragments.early(inline);
        overlaps.within(inline.selections());
        fragments.late(parent, inline);
    }

    private void spread(@Nullable Definition parent, Spread spread) {
        Fragment fragment = query.fragment(spread.name());
        directives(spread.directives(), "FRAGMENT_SPREAD");
        if (fragment != null && spreadHere.add(fragment.name())) {
            directives(fragment.directives(), "FRAGMENT_DEFINITION");
            selections(schema.type(fragment.typeCondition()), fragment.selections());
        }
        fragments.spread(parent, spread, fragment);
    }

    private void directives(List<Directive> all, String location) {
        for (Directive directive : all) {
            DirectiveDefinition definition = schema.directive(directive.name());
            for (Argument argument : directive.arguments()) {
                argument(definition == null ? null : definition.argument(argument.name()), argument);
            }
            directives.directive(directive, definition, location);
        }
        directives.together(all);
    }

    private void argument(@Nullable FieldDefinition definition, Argument argument) {
        value(
                argument.value(),
                definition == null
                        ? null
                        : new Expected(definition.type(), definition.hasDefault(), type(definition.type())));
    }

    private void value(Literal value, @Nullable Expected expected) {
        Variable variable =
                value.kind() == ValueKind.VARIABLE && operation != null ? operation.variable(value.raw()) : null;
        if (variable != null) {
            used.add(variable);
        }
        for (Member member : value.members()) {
            value(member.value(), value.kind() == ValueKind.OBJECT ? field(expected, member) : item(expected));
        }
        values.value(value, variable, expected);
    }

    private @Nullable Expected field(@Nullable Expected expected, Member member) {
        Definition definition = expected == null ? null : expected.definition();
        FieldDefinition field = definition == null ? null : definition.field(member.name());
        return field == null ? null : new Expected(field.type(), field.hasDefault(), type(field.type()));
    }

    private static @Nullable Expected item(@Nullable Expected expected) {
        if (expected == null || expected.type().element() == null) {
            return null;
        }
        return new Expected(expected.type().element(), false, expected.definition());
    }
}
