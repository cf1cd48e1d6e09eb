package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.Schemas;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.schema.SchemaException;
import io.regent.rego.schema.SchemaTypes;
import io.regent.rego.types.Type;
import io.regent.rego.types.check.Hint;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What JSON schemas say of documents: files for all rules, metadata for some. */
final class TypeHints {
    private final Compilation compilation;
    private final Schemas schemas;
    private final Consumer<Diagnostic> errors;
    /** The types of schemas, which many rules may share. */
    private final Map<Value, Type> types = new IdentityHashMap<>();

    TypeHints(Compilation compilation, Consumer<Diagnostic> errors) {
        this.compilation = compilation;
        this.schemas = compilation.options().schemas();
        this.errors = errors;
    }

    /** The type of the input document; null when nothing is said of it. */
    @Nullable
    Type input() {
        Value schema = schemas.input();
        if (schema == null) {
            return null;
        }
        try {
            return type(schema);
        } catch (SchemaException broken) {
            errors.accept(new Diagnostic(Codes.TYPE, broken.text(), null));
            return null;
        }
    }

    /** What metadata says of documents in a rule. */
    List<Hint> of(Definition definition) {
        if (!schemas.annotations()) {
            return List.of();
        }
        List<Hint> hints = new ArrayList<>();
        for (Annotations.Schema schema : compilation.annotations().schemas(definition)) {
            Type type = type(schema, definition.rule());
            if (type != null) {
                hints.add(new Hint(schema.path(), type));
            }
        }
        return hints;
    }

    private @Nullable Type type(Annotations.Schema schema, Rule rule) {
        Value content = schema.schema() == null ? schema.definition() : schemas.named(schema.schema());
        if (content == null) {
            if (schema.schema() != null && schemas.named() != null) {
                report("undefined schema: " + RegoText.of(schema.schema()), rule);
            }
            return null;
        }
        try {
            return type(content);
        } catch (SchemaException broken) {
            report(broken.text(), rule);
            return null;
        }
    }

    private Type type(Value schema) {
        Type known = types.get(schema);
        if (known == null) {
            known = SchemaTypes.of(schema, compilation.capabilities().allowNet());
            types.put(schema, known);
        }
        return known;
    }

    private void report(String text, Rule rule) {
        errors.accept(new Diagnostic(Codes.TYPE, text, rule.location()));
    }
}
