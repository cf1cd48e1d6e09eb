package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Annotations;
import io.regent.value.Obj;
import java.util.List;

/**
 * A metadata block before it is attached.
 *
 * @param scope as written; empty when it follows from what the block stands before
 * @param fields the rest, as JSON
 */
record AnnotationDraft(
        String scope, boolean entrypoint, Obj fields, List<Annotations.Schema> schemas, Location location) {}
