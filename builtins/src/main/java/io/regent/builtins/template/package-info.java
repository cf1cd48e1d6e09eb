/**
 * Text templates in the language of Go's {@code text/template}: {@link io.regent.builtins.template.Template} is the
 * entrance. Lexer, parser, execution and functions are one class each; values are
 * {@link io.regent.builtins.format.Operand}s, since what a template does depends on Go types.
 */
@NullMarked
package io.regent.builtins.template;

import org.jspecify.annotations.NullMarked;
