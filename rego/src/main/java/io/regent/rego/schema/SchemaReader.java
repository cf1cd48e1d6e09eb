package io.regent.rego.schema;

import io.regent.rego.schema.Schema.NamePattern;
import io.regent.rego.schema.Schema.TextPattern;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A document as schemas, checked on the way in the order in which the reference reports what is wrong. */
final class SchemaReader {
    private static final String SCHEMA = "Valid Schema";
    private static final String SCHEMAS = "Array Of Schemas";
    private static final String SCHEMA_OR_SCHEMAS = SCHEMA + "/" + SCHEMAS;
    private static final String SCHEMA_OR_BOOLEAN = "boolean/" + SCHEMA;
    /** References may lead on to others; a chain of more than these is too much for any stack. */
    static final int MOST_LEVELS = 400;

    private final Value document;
    private final Outside outside;
    private final References references;
    private final Map<URI, Schema> known = new HashMap<>();
    private int levels;

    SchemaReader(Value document, Outside outside) {
        this.document = document;
        this.outside = outside;
        this.references = new References(document, outside);
    }

    Schema read() {
        Draft draft = Objects.requireNonNullElse(Draft.of(document), Draft.ANY);
        return new Place(References.NOWHERE, draft).read(document);
    }

    /** Where schemas are read. */
    private final class Place {
        private final URI scope;
        private final Draft draft;

        Place(URI scope, Draft draft) {
            this.scope = scope;
            this.draft = draft;
        }

        Schema read(Value value) {
            Schema schema = new Schema();
            into(schema, value);
            return schema;
        }

        private void into(Schema schema, Value value) {
            if (++levels > MOST_LEVELS) {
                throw SchemaException.tooDeep();
            }
            if (value instanceof Bool verdict && draft != Draft.FOUR) {
                schema.verdict = verdict.isTrue();
            } else if (value instanceof Obj members) {
                new Place(References.scope(members, scope), draft).members(schema, new Keywords(members));
            } else {
                throw new SchemaException("Expected: " + SCHEMA + ", given: Invalid JSON");
            }
            levels--;
        }

        private void members(Schema schema, Keywords keywords) {
            keywords.text(draft == Draft.FOUR || draft == Draft.ANY && keywords.get("id") != null ? "id" : "$id");
            keywords.named("definitions", SchemaException.invalidType(SCHEMAS, "definitions"))
                    .values()
                    .forEach(definition -> read(schema(definition, SCHEMAS, "definitions")));
            keywords.text("title");
            keywords.text("description");
            String reference = keywords.text("$ref");
            if (reference != null) {
                schema.target = target(reference);
                // OPA: nothing else counts beside a reference.
                return;
            }
            keywords.types(schema.types);
            properties(schema, keywords);
            items(schema, keywords);
            Bounds bounds = new Bounds(keywords.members(), draft);
            bounds.numbers(schema);
            texts(schema, keywords, bounds);
            schema.propertyCount = bounds.ordered("minProperties", "maxProperties");
            keywords.required(schema.required);
            // OPA: these two alone may contradict each other.
            schema.itemCount = bounds.count("minItems", "maxItems");
            schema.uniqueItems = keywords.isTrue("uniqueItems");
            Value contains = keywords.get("contains");
            schema.contains = contains == null || draft == Draft.FOUR ? null : read(contains);
            Value constant = keywords.get("const");
            schema.constant = constant == null || draft == Draft.FOUR ? null : Plain.text(constant);
            schema.enumeration = keywords.enumeration();
            combinations(schema, keywords);
        }

        private Schema target(String reference) {
            URI absolute = References.resolved(scope, reference);
            Schema target = known.get(absolute);
            if (target == null) {
                target = new Schema();
                // First, so that a schema may refer to itself.
                known.put(absolute, target);
                Found found = references.find(absolute);
                if (!(found.value() instanceof Obj) && !(found.value() instanceof Bool)) {
                    throw new SchemaException(SCHEMA + " must be of type object");
                }
                Draft written = Objects.requireNonNullElse(found.draft(), draft);
                new Place(found.scope(), written).into(target, found.value());
            }
            return target;
        }

        private void properties(Schema schema, Keywords keywords) {
            keywords.named("properties", new SchemaException("Properties must be of type object"))
                    .forEach((name, property) -> schema.properties.put(name, read(property)));
            schema.additionalProperties = orBoolean(keywords, "additionalProperties");
            keywords.named("patternProperties", SchemaException.invalidType(SCHEMA, "patternProperties"))
                    .forEach((name, property) ->
                            schema.patternProperties.add(new NamePattern(namesLike(name), read(property))));
            Value names = keywords.get("propertyNames");
            if (names != null && draft != Draft.FOUR) {
                schema.propertyNames = read(schema(names, SCHEMA, "patternProperties"));
            }
            keywords.named("dependencies", new SchemaException("dependencies must be of type object"))
                    .forEach((name, dependency) -> dependency(schema, name, dependency));
        }

        private Predicate<String> namesLike(String expression) {
            Predicate<String> matcher = outside.matcher(expression);
            if (matcher == null) {
                throw new SchemaException("Invalid regex pattern '" + expression + "'");
            }
            return matcher;
        }

        private void dependency(Schema schema, String name, Value dependency) {
            if (dependency instanceof Obj || dependency instanceof Bool) {
                schema.dependentSchemas.put(name, read(dependency));
                return;
            }
            List<String> needed = new ArrayList<>();
            for (Value one : dependency instanceof Arr names ? names : Arr.of(dependency)) {
                if (!(dependency instanceof Arr) || !(one instanceof Str other)) {
                    throw new SchemaException("Dependency must be of type Schema Or Array Of Strings");
                }
                needed.add(other.text());
            }
            schema.neededProperties.put(name, needed);
        }

        private void items(Schema schema, Keywords keywords) {
            Value items = keywords.get("items");
            schema.singleItem = items != null && !(items instanceof Arr);
            for (Value item : items == null ? Arr.EMPTY : items instanceof Arr all ? all : Arr.of(items)) {
                schema.items.add(read(schema(item, SCHEMA_OR_SCHEMAS, "items")));
            }
            schema.additionalItems = orBoolean(keywords, "additionalItems");
        }

        private void texts(Schema schema, Keywords keywords, Bounds bounds) {
            schema.length = bounds.ordered("minLength", "maxLength");
            String expression = keywords.text("pattern");
            if (expression != null) {
                Predicate<String> matcher = outside.matcher(expression);
                if (matcher == null) {
                    throw new SchemaException("pattern must be a valid regex");
                }
                schema.pattern = new TextPattern(expression, matcher);
            }
            schema.format = Objects.requireNonNullElse(keywords.text("format"), "");
        }

        private void combinations(Schema schema, Keywords keywords) {
            schema.oneOf = schemas(keywords, "oneOf");
            schema.anyOf = schemas(keywords, "anyOf");
            schema.allOf = schemas(keywords, "allOf");
            schema.not = orNone(keywords, "not");
            if (draft == Draft.SEVEN || draft == Draft.ANY) {
                schema.condition = orNone(keywords, "if");
                schema.then = orNone(keywords, "then");
                schema.otherwise = orNone(keywords, "else");
            }
        }

        private @Nullable List<Schema> schemas(Keywords keywords, String key) {
            List<Schema> all = new ArrayList<>();
            keywords.list(key).forEach(value -> all.add(read(value)));
            return all.isEmpty() ? null : all;
        }

        private @Nullable Schema orNone(Keywords keywords, String key) {
            Value value = keywords.get(key);
            if (value == null) {
                return null;
            }
            if (value instanceof Obj || value instanceof Bool) {
                return read(value);
            }
            throw new SchemaException(key + " must be of an object");
        }

        /** A schema, or {@code true} and {@code false} in every draft. */
        private @Nullable Schema orBoolean(Keywords keywords, String key) {
            Value value = keywords.get(key);
            if (value instanceof Bool verdict) {
                Schema schema = new Schema();
                schema.verdict = verdict.isTrue();
                return schema;
            }
            return value == null ? null : read(schema(value, SCHEMA_OR_BOOLEAN, key));
        }

        private static Value schema(Value value, String expected, String given) {
            if (value instanceof Obj || value instanceof Bool) {
                return value;
            }
            throw SchemaException.invalidType(expected, given);
        }
    }
}
