package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Ref;
import io.regent.rego.parse.AnnotationParser.AnnotationFault;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a metadata block, given that their types are right. */
final class AnnotationReader {
    private final AnnotationRefs refs;

    AnnotationReader(AnnotationRefs refs) {
        this.refs = refs;
    }

    AnnotationDraft read(Obj raw, Location where) throws AnnotationFault {
        Obj.Builder out = Obj.builder();
        for (String plain : List.of("title", "description", "organizations", "custom", "labels")) {
            copy(raw, plain, out);
        }
        putList(out, "related_resources", raw, AnnotationPeople::relatedResource);
        Annotations.Compile compile = compile(raw);
        List<Annotations.Schema> schemas = schemas(raw);
        putList(out, "authors", raw, AnnotationPeople::author);
        boolean entrypoint = raw.get("entrypoint") == Bool.TRUE;
        if (entrypoint) {
            out.put("entrypoint", Bool.TRUE);
        }
        String scope = raw.get("scope") instanceof Str written ? written.text() : "";
        return new AnnotationDraft(scope, entrypoint, out.build(), schemas, compile, where);
    }

    private static void copy(Obj raw, String key, Obj.Builder out) {
        Value value = raw.get(key);
        if (value != null && !isEmpty(value)) {
            out.put(key, value);
        }
    }

    private static boolean isEmpty(Value value) {
        return value.equals(Str.EMPTY) || value.equals(Obj.EMPTY) || value instanceof Arr items && items.size() == 0;
    }

    /** Reads one item of a list. */
    private interface Item {
        Value read(Value written) throws AnnotationFault;
    }

    private static void putList(Obj.Builder out, String key, Obj raw, Item item) throws AnnotationFault {
        List<Value> values = new ArrayList<>();
        if (raw.get(key) instanceof Arr items) {
            for (Value written : items) {
                values.add(item.read(written));
            }
        }
        if (!values.isEmpty()) {
            out.put(key, Arr.of(values));
        }
    }

    private List<Annotations.Schema> schemas(Obj raw) throws AnnotationFault {
        List<Annotations.Schema> schemas = new ArrayList<>();
        if (raw.get("schemas") instanceof Arr items) {
            for (Value written : items) {
                schemas.add(schema(written));
            }
        }
        return schemas;
    }

    private Annotations.Schema schema(Value written) throws AnnotationFault {
        // OPA: of several members only one counts.
        if (!(written instanceof Obj pair) || pair.size() == 0 || !(pair.keyAt(0) instanceof Str document)) {
            throw new AnnotationFault("invalid document reference");
        }
        Ref path = ref(() -> refs.document(document.text()), "invalid document reference");
        return switch (pair.valueAt(0)) {
            case Str name -> new Annotations.Schema(path, schemaRef(name.text()), null);
            case Obj definition -> new Annotations.Schema(path, null, definition);
            default -> throw new AnnotationFault("invalid schema declaration for path " + document);
        };
    }

    private Ref schemaRef(String text) throws AnnotationFault {
        Ref ref = ref(() -> refs.name(text), "invalid schema reference");
        if (!ref.startsWith("schema")) {
            throw new AnnotationFault("invalid schema reference");
        }
        return ref;
    }

    private static Ref ref(Supplier<Ref> parsed, String problem) throws AnnotationFault {
        try {
            return parsed.get();
        } catch (RegoException noRef) {
            throw new AnnotationFault(problem);
        }
    }

    private Annotations.@Nullable Compile compile(Obj raw) throws AnnotationFault {
        if (!(raw.get("compile") instanceof Obj compile)) {
            return null;
        }
        List<@Nullable Ref> unknowns = new ArrayList<>();
        if (compile.get("unknowns") instanceof Arr written) {
            for (Value unknown : written) {
                // OPA: what is no string leaves a gap.
                unknowns.add(
                        unknown instanceof Str text
                                ? ref(text, "invalid unknowns element " + text + ": failed to parse ref: ")
                                : null);
            }
        }
        Ref maskRule = compile.get("mask_rule") instanceof Str rule
                ? ref(rule, "invalid mask_rule annotation " + rule + ": ")
                : null;
        return new Annotations.Compile(unknowns, maskRule);
    }

    private Ref ref(Str text, String problem) throws AnnotationFault {
        try {
            return refs.name(text.text());
        } catch (RegoException noRef) {
            throw new AnnotationFault(problem + noRef.diagnostics().get(0).message());
        }
    }
}
