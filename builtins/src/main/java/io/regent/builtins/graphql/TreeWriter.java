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
import io.regent.builtins.graphql.Sdl.EnumValue;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.OperationType;
import io.regent.builtins.graphql.Sdl.Root;
import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.Member;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Syntax trees as values, without places and without empty lists. */
final class TreeWriter {
    private TreeWriter() {}

    static Obj of(Query query) {
        return new Node()
                .all("Operations", query.operations(), TreeWriter::operation)
                .all("Fragments", query.fragments(), TreeWriter::fragment)
                .build();
    }

    static Obj of(Sdl schema) {
        return new Node()
                .all("Schema", schema.roots(), TreeWriter::root)
                .all("SchemaExtension", schema.rootExtensions(), TreeWriter::root)
                .all("Directives", schema.directives(), TreeWriter::directiveDefinition)
                .all("Definitions", schema.definitions(), TreeWriter::definition)
                .all("Extensions", schema.extensions(), TreeWriter::definition)
                .comments("Comment", schema.comments())
                .build();
    }

    private static Obj operation(Operation operation) {
        return new Node()
                .text("Operation", operation.kind())
                .text("Name", operation.name())
                .all("VariableDefinitions", operation.variables(), TreeWriter::variable)
                .all("Directives", operation.directives(), TreeWriter::directive)
                .all("SelectionSet", operation.selections(), TreeWriter::selection)
                .comments("Comment", operation.comments())
                .build();
    }

    private static Obj variable(Variable variable) {
        return new Node()
                .text("Variable", variable.name())
                .put("Type", type(variable.type()))
                .value("DefaultValue", variable.defaultValue())
                .all("Directives", variable.directives(), TreeWriter::directive)
                .comments("Comment", variable.comments())
                .put("Used", Bool.FALSE)
                .build();
    }

    private static Obj fragment(Fragment fragment) {
        return new Node()
                .text("Name", fragment.name())
                .all("VariableDefinition", fragment.variables(), TreeWriter::variable)
                .text("TypeCondition", fragment.typeCondition())
                .all("Directives", fragment.directives(), TreeWriter::directive)
                .all("SelectionSet", fragment.selections(), TreeWriter::selection)
                .comments("Comment", fragment.comments())
                .build();
    }

    private static Obj selection(Selection selection) {
        return switch (selection) {
            case Field field ->
                new Node()
                        .text("Alias", field.alias())
                        .text("Name", field.name())
                        .all("Arguments", field.arguments(), TreeWriter::argument)
                        .all("Directives", field.directives(), TreeWriter::directive)
                        .all("SelectionSet", field.selections(), TreeWriter::selection)
                        .comments("Comment", field.comments())
                        .build();
            case Spread spread ->
                new Node()
                        .text("Name", spread.name())
                        .all("Directives", spread.directives(), TreeWriter::directive)
                        .comments("Comment", spread.comments())
                        .build();
            case Inline inline ->
                new Node()
                        .text("TypeCondition", inline.typeCondition())
                        .all("Directives", inline.directives(), TreeWriter::directive)
                        .all("SelectionSet", inline.selections(), TreeWriter::selection)
                        .comments("Comment", inline.comments())
                        .build();
        };
    }

    private static Obj argument(Argument argument) {
        return new Node()
                .text("Name", argument.name())
                .value("Value", argument.value())
                .comments("Comment", argument.comments())
                .build();
    }

    private static Obj directive(Directive directive) {
        return new Node()
                .text("Name", directive.name())
                .all("Arguments", directive.arguments(), TreeWriter::argument)
                .text("Location", "")
                .build();
    }

    private static Obj literal(Literal literal) {
        return new Node()
                .text("Raw", literal.raw())
                .all("Children", literal.members(), TreeWriter::member)
                .put("Kind", Num.of(literal.kind().number))
                .comments("Comment", literal.comments())
                .put("ExpectedTypeHasDefault", Bool.FALSE)
                .build();
    }

    private static Obj member(Member member) {
        return new Node()
                .text("Name", member.name())
                .value("Value", member.value())
                .comments("Comment", member.comments())
                .build();
    }

    private static Obj type(TypeRef type) {
        Node node = new Node().text("NamedType", type.name()).put("NonNull", Bool.of(type.nonNull()));
        return (type.element() == null ? node : node.put("Elem", type(type.element()))).build();
    }

    private static Obj root(Root root) {
        return new Node()
                .text("Description", root.description())
                .all("Directives", root.directives(), TreeWriter::directive)
                .all("OperationTypes", root.operations(), TreeWriter::operationType)
                .around(root.comments())
                .build();
    }

    private static Obj operationType(OperationType type) {
        return new Node()
                .text("Operation", type.operation())
                .text("Type", type.type())
                .comments("Comment", type.comments())
                .build();
    }

    private static Obj definition(Definition definition) {
        return new Node()
                .text("Kind", definition.kind().name())
                .text("Description", definition.description())
                .text("Name", definition.name())
                .all("Directives", definition.directives(), TreeWriter::directive)
                .all("Interfaces", definition.interfaces(), Str::of)
                .all("Fields", definition.fields(), TreeWriter::field)
                .all("Types", definition.types(), Str::of)
                .all("EnumValues", definition.values(), TreeWriter::enumValue)
                .put("BuiltIn", Bool.of(definition.builtIn()))
                .around(definition.comments())
                .build();
    }

    private static Obj field(FieldDefinition field) {
        return new Node()
                .text("Description", field.description())
                .text("Name", field.name())
                .all("Arguments", field.arguments(), TreeWriter::field)
                .value("DefaultValue", field.defaultValue())
                .put("Type", type(field.type()))
                .all("Directives", field.directives(), TreeWriter::directive)
                .around(field.comments())
                .build();
    }

    private static Obj enumValue(EnumValue value) {
        return new Node()
                .text("Description", value.description())
                .text("Name", value.name())
                .all("Directives", value.directives(), TreeWriter::directive)
                .around(value.comments())
                .build();
    }

    private static Obj directiveDefinition(DirectiveDefinition directive) {
        return new Node()
                .text("Description", directive.description())
                .text("Name", directive.name())
                .all("Arguments", directive.arguments(), TreeWriter::field)
                .all("Locations", directive.locations(), Str::of)
                .put("IsRepeatable", Bool.of(directive.repeatable()))
                .around(directive.comments())
                .build();
    }

    /** A node that is being written. */
    private static final class Node {
        private final Obj.Builder members = Obj.builder();

        Node put(String name, Value value) {
            members.put(name, value);
            return this;
        }

        Node text(String name, String text) {
            return put(name, Str.of(text));
        }

        Node value(String name, @Nullable Literal literal) {
            return literal == null ? this : put(name, literal(literal));
        }

        <T> Node all(String name, List<T> items, Function<T, Value> written) {
            return items.isEmpty()
                    ? this
                    : put(name, Arr.of(items.stream().map(written).toList()));
        }

        Node comments(String name, List<String> comments) {
            if (comments.isEmpty()) {
                return this;
            }
            Arr list = Arr.of(comments.stream()
                    .map(comment -> Obj.of("Value", Str.of(comment)))
                    .toList());
            return put(name, Obj.of("List", list));
        }

        Node around(Comments comments) {
            return comments("BeforeDescriptionComment", comments.beforeDescription())
                    .comments("AfterDescriptionComment", comments.afterDescription())
                    .comments("EndOfDefinitionComment", comments.end());
        }

        Obj build() {
            return members.build();
        }
    }
}
