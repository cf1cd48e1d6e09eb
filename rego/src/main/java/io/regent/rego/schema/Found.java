package io.regent.rego.schema;

import io.regent.value.Value;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document.
 *
 * @param scope the address of what stands around it, to which its own is relative
 * @param draft what the document says it is written in; null when it does not say
 */
record Found(Value value, URI scope, @Nullable Draft draft) {}
