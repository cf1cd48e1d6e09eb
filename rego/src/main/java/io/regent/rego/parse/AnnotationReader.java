package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Ref;
import io.regent.rego.parse.AnnotationParser.AnnotationFault;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The fields of a metadata block, given that their types are right. */
final class AnnotationReader {
    private static final AstJson JSON = new AstJson(false, false);

    private final AnnotationRefs refs;
    private final List<Annotations.Schema> schemas = new ArrayList<>();

    AnnotationReader(AnnotationRefs refs) {
        this.refs = refs;
    }

    AnnotationDraft read(Obj raw, Location where) throws AnnotationFault {
        Obj.Builder out = Obj.builder();
        for (String plain : List.of("title", "description", "organizations", "custom", "labels")) {
            copy(raw, plain, out);
        }
        putList(out, "related_resources", raw, AnnotationPeople::relatedResource);
        compile(raw, out);
        putList(out, "schemas", raw, this::schema);
        putList(out, "authors", raw, AnnotationPeople::author);
        boolean entrypoint = raw.get("entrypoint") == Bool.TRUE;
        if (entrypoint) {
            out.put("entrypoint", Bool.TRUE);
        }
        String scope = raw.get("scope") instanceof Str written ? written.text() : "";
        return new AnnotationDraft(scope, entrypoint, out.build(), schemas, where);
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

    private Value schema(Value written) throws AnnotationFault {
        // OPA: of several members only one counts.
        if (!(written instanceof Obj pair) || pair.size() == 0 || !(pair.keyAt(0) instanceof Str document)) {
            throw new AnnotationFault("invalid document reference");
        }
        Ref path = ref(() -> refs.document(document.text()), "invalid document reference");
        Obj.Builder out = Obj.builder().put("path", terms(path));
        switch (pair.valueAt(0)) {
            case Str name -> {
                Ref schema = schemaRef(name.text());
                schemas.add(new Annotations.Schema(path, schema, null));
                out.put("schema", terms(schema));
            }
            case Obj definition -> {
                schemas.add(new Annotations.Schema(path, null, definition));
                out.put("definition", definition);
            }
            default -> throw new AnnotationFault("invalid schema declaration for path " + document);
        }
        return out.build();
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

    private static Arr terms(Ref ref) {
        List<Value> terms = new ArrayList<>();
        ref.parts().forEach(part -> terms.add(JSON.term(part)));
        return Arr.of(terms);
    }

    private void compile(Obj raw, Obj.Builder out) throws AnnotationFault {
        if (!(raw.get("compile") instanceof Obj compile)) {
            return;
        }
        Obj.Builder fields = Obj.builder();
        if (compile.get("unknowns") instanceof Arr unknowns && unknowns.size() > 0) {
            fields.put("unknowns", unknowns(unknowns));
        }
        if (compile.get("mask_rule") instanceof Str rule) {
            fields.put("mask_rule", ref(rule, "invalid mask_rule annotation " + rule + ": "));
        }
        out.put("compile", fields.build());
    }

    private Arr unknowns(Arr written) throws AnnotationFault {
        List<Value> unknowns = new ArrayList<>();
        for (Value unknown : written) {
            // OPA: what is no string leaves a gap.
            unknowns.add(
                    unknown instanceof Str text
                            ? ref(text, "invalid unknowns element " + text + ": failed to parse ref: ")
                            : Null.NULL);
        }
        return Arr.of(unknowns);
    }

    private Arr ref(Str text, String problem) throws AnnotationFault {
        try {
            return terms(refs.name(text.text()));
        } catch (RegoException noRef) {
            throw new AnnotationFault(problem + noRef.diagnostics().get(0).message());
        }
    }
}
