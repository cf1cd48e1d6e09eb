package io.regent.rego.ast;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;

/** Metadata blocks as JSON, as {@code ast} writes trees. */
record AnnotationsJson(AstJson ast) {
    private static final AstJson PLAIN = new AstJson(false, false);

    Obj block(Annotations annotations) {
        Obj.Builder out = Obj.builder();
        annotations.fields().forEach(out::put);
        if (!annotations.schemas().isEmpty()) {
            Arr.Builder schemas = Arr.builder();
            annotations.schemas().forEach(schema -> schemas.add(schema(schema)));
            out.put("schemas", schemas.build());
        }
        if (annotations.compile() != null) {
            out.put("compile", compile(annotations.compile()));
        }
        if (ast.locations()) {
            out.put("location", AstJson.location(annotations.location(), Annotations.text(annotations.location())));
        }
        return out.build();
    }

    private Obj schema(Annotations.Schema schema) {
        // OPA: the document and a name of one part have no place.
        Obj.Builder out = Obj.builder().put("path", PLAIN.terms(schema.path().parts()));
        Ref name = schema.schema();
        if (name != null) {
            out.put("schema", (name.size() == 1 ? PLAIN : ast).terms(name.parts()));
        }
        if (schema.definition() != null) {
            out.put("definition", schema.definition());
        }
        return out.build();
    }

    private Obj compile(Annotations.Compile compile) {
        Obj.Builder out = Obj.builder();
        if (!compile.unknowns().isEmpty()) {
            Arr.Builder unknowns = Arr.builder();
            compile.unknowns().forEach(unknown -> unknowns.add(unknown == null ? Null.NULL : ref(unknown)));
            out.put("unknowns", unknowns.build());
        }
        Ref rule = compile.maskRule();
        if (rule != null) {
            out.put("mask_rule", ref(rule));
        }
        return out.build();
    }

    private Arr ref(Ref ref) {
        return ast.terms(ref.parts());
    }
}
