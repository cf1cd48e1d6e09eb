package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Sdl.Comments;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.OperationType;
import io.regent.builtins.graphql.Sdl.Root;
import io.regent.builtins.graphql.Syntax.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Puts a schema together and checks it, in the order in which the reference reports what is wrong. */
final class SchemaBuilder {
    private static final Set<String> MAY_BE_REPEATED =
            Set.of("include", "skip", "deprecated", "specifiedBy", "defer", "oneOf");

    private final Sdl document;
    private final Schema schema = new Schema();
    private final SchemaRules rules = new SchemaRules(schema);
    /** The names of types in the order of the document. */
    private final Set<String> names = new LinkedHashSet<>();

    private SchemaBuilder(Sdl document) {
        this.document = document;
    }

    static Schema build(Sdl document) {
        return new SchemaBuilder(document).build();
    }

    private static Sdl prelude() {
        try (InputStream text =
                Objects.requireNonNull(SchemaBuilder.class.getResourceAsStream("prelude.graphql"), "prelude")) {
            return new SdlParser(new String(text.readAllBytes(), StandardCharsets.UTF_8), true).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Schema build() {
        Sdl prelude = prelude();
        prelude.definitions().forEach(this::define);
        document.definitions().forEach(this::define);
        document.extensions().forEach(this::extend);
        names.forEach(this::relate);
        prelude.directives().forEach(this::declare);
        document.directives().forEach(this::declare);
        if (document.roots().size() > 1) {
            throw GraphQlException.schema(
                    "Cannot have multiple schema entry points, consider schema extensions instead.",
                    document.roots().get(1).at());
        }
        document.roots().forEach(this::start);
        document.rootExtensions().forEach(this::start);
        rules.check();
        if (document.roots().isEmpty()) {
            startAtUsualNames();
        }
        addIntrospection();
        return schema;
    }

    private void define(Definition type) {
        if (schema.types.putIfAbsent(type.name(), type) != null) {
            throw GraphQlException.schema("Cannot redeclare type " + type.name() + ".", type.at());
        }
        names.add(type.name());
    }

    private void extend(Definition extension) {
        String name = extension.name();
        Definition type = schema.types.computeIfAbsent(
                name, absent -> Definition.empty(extension.kind(), absent, extension.at()));
        if (type.kind() != extension.kind()) {
            throw GraphQlException.schema(
                    "Cannot extend type " + name + " because the base type is a " + type.kind() + ", not "
                            + extension.kind() + ".",
                    extension.at());
        }
        names.add(name);
        schema.types.put(name, type.extendedBy(extension));
    }

    private void relate(String name) {
        Definition type = Objects.requireNonNull(schema.type(name), name);
        switch (type.kind()) {
            case UNION -> type.types().forEach(member -> possible(name, member));
            case OBJECT, INPUT_OBJECT -> {
                type.interfaces().forEach(implemented -> possible(implemented, name));
                possible(name, name);
            }
            case INTERFACE -> type.interfaces().forEach(implemented -> possible(implemented, name));
            case SCALAR, ENUM -> {}
        }
    }

    private void possible(String type, String possible) {
        schema.possible.computeIfAbsent(type, absent -> new ArrayList<>()).add(possible);
    }

    private void declare(DirectiveDefinition directive) {
        String name = directive.name();
        if (schema.directives.put(name, directive) != null && !MAY_BE_REPEATED.contains(name)) {
            throw GraphQlException.schema("Cannot redeclare directive " + name + ".", directive.at());
        }
    }

    private void start(Root root) {
        for (OperationType operation : root.operations()) {
            if (schema.type(operation.type()) == null) {
                throw GraphQlException.schema(
                        "Schema root " + operation.operation() + " refers to a type " + operation.type()
                                + " that does not exist.",
                        operation.at());
            }
            schema.roots.put(operation.operation(), operation.type());
        }
        rules.directives(root.directives(), "SCHEMA", "", true);
    }

    private void startAtUsualNames() {
        for (String name : List.of("Query", "Mutation", "Subscription")) {
            if (schema.type(name) != null) {
                schema.roots.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            }
        }
    }

    /** Every query can ask for the schema itself. */
    private void addIntrospection() {
        Definition query = schema.root("query");
        if (query == null) {
            return;
        }
        FieldDefinition name = field("name", TypeRef.named("String", true), List.of());
        Definition asking = new Definition(
                query.kind(),
                "",
                query.name(),
                List.of(),
                List.of(),
                List.of(
                        field("__schema", TypeRef.named("__Schema", true), List.of()),
                        field("__type", TypeRef.named("__Type", false), List.of(name))),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                Comments.NONE);
        schema.types.put(query.name(), query.extendedBy(asking));
    }

    private static FieldDefinition field(String name, TypeRef type, List<FieldDefinition> arguments) {
        return new FieldDefinition("", name, arguments, null, type, List.of(), null, Comments.NONE);
    }
}
