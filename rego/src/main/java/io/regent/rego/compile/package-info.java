/**
 * The compile passes: parsed modules and queries to checked ones. The entrance is {@link io.regent.rego.Compiler}; the
 * passes and their order stand in {@link io.regent.rego.compile.Passes}.
 *
 * <p>A pass maps immutable syntax trees to syntax trees and copies only what it changes. It knows nothing of evaluation.
 */
@NullMarked
package io.regent.rego.compile;

import org.jspecify.annotations.NullMarked;
