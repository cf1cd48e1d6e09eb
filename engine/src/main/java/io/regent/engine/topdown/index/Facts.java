package io.regent.engine.topdown.index;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is known when rules are looked up.
 *
 * @param input the input document; null when undefined
 * @param data the base documents
 * @param args the arguments of the call; empty for documents
 */
public record Facts(@Nullable Value input, Value data, Value[] args) {}
