/**
 * The type checker: infers the types of rules, functions and variables and refutes expressions that can never hold. The
 * entrance is {@link io.regent.rego.types.check.TypeChecker}.
 *
 * <p>It expects what compile passes guarantee before it (absolute refs, calls that stand alone, unique variables) and
 * knows nothing of evaluation.
 */
@NullMarked
package io.regent.rego.types.check;

import org.jspecify.annotations.NullMarked;
