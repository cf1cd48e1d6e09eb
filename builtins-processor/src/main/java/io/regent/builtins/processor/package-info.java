/**
 * Checks, while {@code io.regent.builtins} is compiled, that every declared built-in function has a signature that parses and
 * fits its Java parameters, and writes the table of them.
 *
 * <p>Present at build time only; nothing depends on it at run time.
 */
@NullMarked
package io.regent.builtins.processor;

import org.jspecify.annotations.NullMarked;
