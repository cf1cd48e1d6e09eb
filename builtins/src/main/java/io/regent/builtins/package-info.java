/**
 * The functions Rego can call, one class a family; {@link io.regent.builtins.Families} lists them.
 *
 * <p>A function is one static method with {@link io.regent.builtins.Builtin}. Families know values, declarations and
 * the context of the call, nothing of how policies are evaluated.
 */
@NullMarked
package io.regent.builtins;

import org.jspecify.annotations.NullMarked;
