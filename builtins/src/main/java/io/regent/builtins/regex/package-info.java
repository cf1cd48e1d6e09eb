/**
 * Regular expressions of RE2's syntax: {@link io.regent.builtins.regex.Regex} compiles and runs them in time linear in the
 * text, with shortcuts for literal ones. Beside them templates and the intersection of simple patterns. Knows nothing of
 * Rego values.
 */
@NullMarked
package io.regent.builtins.regex;

import org.jspecify.annotations.NullMarked;
