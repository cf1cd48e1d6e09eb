/** Runs the case files of {@code cases/rego} and, where they are, those of {@code ../shared/conformance/rego}. */
@NullMarked
package io.regent.engine.conformance;

import org.jspecify.annotations.NullMarked;
