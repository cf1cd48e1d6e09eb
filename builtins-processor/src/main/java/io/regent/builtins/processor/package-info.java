/**
 * Checks, while built-ins are compiled, that every method with {@code @Builtin} has a signature that parses and fits its
 * Java parameters, and writes beside each class its {@code Family}: names, declarations and plain static calls.
 *
 * <p>Present at build time only; nothing depends on it at run time.
 */
@NullMarked
package io.regent.builtins.processor;

import org.jspecify.annotations.NullMarked;
