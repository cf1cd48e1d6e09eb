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
import io.regent.builtins.graphql.Syntax.ValueKind;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Syntax trees from values. */
final class TreeReader {
    private static final TypeRef NO_TYPE = TypeRef.named("", false);
    private static final Literal NO_VALUE = new Literal(ValueKind.NULL, "", List.of(), null, List.of());
    private static final int MOST_LEVELS = 200;

    private int levels;

    static Query query(Obj tree) {
        TreeReader reader = new TreeReader();
        NodeReader node = new NodeReader(tree);
        return new Query(node.all("Operations", reader::operation), node.all("Fragments", reader::fragment));
    }

    static Sdl schema(Obj tree) {
        TreeReader reader = new TreeReader();
        NodeReader node = new NodeReader(tree);
        return new Sdl(
                node.all("Schema", reader::root),
                node.all("SchemaExtension", reader::root),
                node.all("Directives", reader::directiveDefinition),
                node.all("Definitions", reader::definition),
                node.all("Extensions", reader::definition),
                node.comments("Comment"));
    }

    private Operation operation(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Operation(
                node.text("Operation"),
                node.text("Name"),
                node.all("VariableDefinitions", this::variable),
                node.all("Directives", this::directive),
                selections(node),
                null,
                List.of());
    }

    private Variable variable(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Variable(
                node.text("Variable"),
                type(node),
                node.one("DefaultValue", this::literal),
                node.all("Directives", this::directive),
                null,
                node.comments("Comment"));
    }

    private Fragment fragment(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Fragment(
                node.text("Name"),
                node.all("VariableDefinition", this::variable),
                node.text("TypeCondition"),
                node.all("Directives", this::directive),
                selections(node),
                null,
                List.of());
    }

    /** OPA: whatever can be read as a field is one, fragments too; what can be read as nothing is left out. */
    private List<Selection> selections(NodeReader node) {
        Value set = node.get("SelectionSet");
        List<Selection> selections = new ArrayList<>();
        if (set != null && !(set instanceof Arr)) {
            node.all("SelectionSet", NodeReader::of);
        }
        for (Value selection : set instanceof Arr all ? all : Arr.EMPTY) {
            if (!added(selections, selection, this::field) && !added(selections, selection, this::spread)) {
                added(selections, selection, this::inline);
            }
        }
        return selections;
    }

    private boolean added(List<Selection> selections, Value value, Function<Value, Selection> kind) {
        int before = levels;
        if (++levels > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        try {
            return selections.add(kind.apply(value));
        } catch (GraphQlException other) {
            return false;
        } finally {
            levels = before;
        }
    }

    private Selection field(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Field(
                node.text("Alias"),
                node.text("Name"),
                node.all("Arguments", this::argument),
                node.all("Directives", this::directive),
                selections(node),
                null,
                List.of());
    }

    private Selection spread(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Spread(node.text("Name"), node.all("Directives", this::directive), null, node.comments("Comment"));
    }

    private Selection inline(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Inline(
                node.text("TypeCondition"), node.all("Directives", this::directive), selections(node), null, List.of());
    }

    private Argument argument(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Argument(node.text("Name"), literal(node), null, node.comments("Comment"));
    }

    private Directive directive(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Directive(node.text("Name"), node.all("Arguments", this::argument), null);
    }

    private Literal literal(NodeReader node) {
        Literal literal = node.one("Value", this::literal);
        return literal == null ? NO_VALUE : literal;
    }

    private Literal literal(Value value) {
        if (++levels > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        NodeReader node = NodeReader.of(value);
        ValueKind kind = valueKind(node.number("Kind"));
        List<Member> members = node.all("Children", this::member);
        levels--;
        return new Literal(kind, node.text("Raw"), members, null, node.comments("Comment"));
    }

    private static ValueKind valueKind(int number) {
        for (ValueKind kind : ValueKind.values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw GraphQlException.tree("unknown value kind " + number);
    }

    private Member member(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Member(node.text("Name"), literal(node), null, node.comments("Comment"));
    }

    private TypeRef type(NodeReader node) {
        TypeRef type = node.one("Type", this::type);
        return type == null ? NO_TYPE : type;
    }

    private TypeRef type(Value value) {
        if (++levels > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        NodeReader node = NodeReader.of(value);
        TypeRef element = node.one("Elem", this::type);
        levels--;
        return new TypeRef(node.text("NamedType"), element, node.isTrue("NonNull"), null);
    }

    private Root root(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Root(
                node.text("Description"),
                node.all("Directives", this::directive),
                node.all("OperationTypes", this::operationType),
                null,
                around(node));
    }

    private OperationType operationType(Value value) {
        NodeReader node = NodeReader.of(value);
        return new OperationType(node.text("Operation"), node.text("Type"), null, node.comments("Comment"));
    }

    private Definition definition(Value value) {
        NodeReader node = NodeReader.of(value);
        return new Definition(
                kind(node.text("Kind")),
                node.text("Description"),
                node.text("Name"),
                node.all("Directives", this::directive),
                node.all("Interfaces", NodeReader::text),
                node.all("Fields", this::fieldDefinition),
                node.all("Types", NodeReader::text),
                List.of(),
                node.all("EnumValues", this::enumValue),
                node.isTrue("BuiltIn"),
                null,
                around(node));
    }

    private static Sdl.Kind kind(String name) {
        for (Sdl.Kind kind : Sdl.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw GraphQlException.tree("unknown kind of type " + name);
    }

    private FieldDefinition fieldDefinition(Value value) {
        NodeReader node = NodeReader.of(value);
        return new FieldDefinition(
                node.text("Description"),
                node.text("Name"),
                node.all("Arguments", this::fieldDefinition),
                node.one("DefaultValue", this::literal),
                type(node),
                node.all("Directives", this::directive),
                null,
                around(node));
    }

    private EnumValue enumValue(Value value) {
        NodeReader node = NodeReader.of(value);
        return new EnumValue(
                node.text("Description"),
                node.text("Name"),
                node.all("Directives", this::directive),
                null,
                around(node));
    }

    private DirectiveDefinition directiveDefinition(Value value) {
        NodeReader node = NodeReader.of(value);
        return new DirectiveDefinition(
                node.text("Description"),
                node.text("Name"),
                node.all("Arguments", this::fieldDefinition),
                node.all("Locations", NodeReader::text),
                node.isTrue("IsRepeatable"),
                null,
                around(node));
    }

    private static Comments around(NodeReader node) {
        return new Comments(
                node.comments("BeforeDescriptionComment"),
                node.comments("AfterDescriptionComment"),
                node.comments("EndOfDefinitionComment"));
    }
}
