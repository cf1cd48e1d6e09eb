/**
 * Formatted printing with the verbs of Go's {@code fmt}: {@link io.regent.builtins.format.Printf} is the entrance.
 *
 * <p>What is printed is an {@link io.regent.builtins.format.Operand}: verbs depend on Go types, which Rego values do not
 * have.
 */
@NullMarked
package io.regent.builtins.format;

import org.jspecify.annotations.NullMarked;
