package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Annotations;
import io.regent.value.Obj;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metadata block before it is attached.
 *
 * @param scope as written; empty when it follows from what the block stands before
 * @param fields the rest but for schemas and compile, as JSON
 */
record AnnotationDraft(
        String scope,
        boolean entrypoint,
        Obj fields,
        List<Annotations.Schema> schemas,
        Annotations.@Nullable Compile compile,
        Location location) {}
