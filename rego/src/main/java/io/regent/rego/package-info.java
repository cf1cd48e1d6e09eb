/**
 * Rego text to checked policy. The entrances are {@link io.regent.rego.Parser} and {@link io.regent.rego.Compiler};
 * what they share with everyone is sources, locations, diagnostics and capabilities.
 *
 * <p>It knows the built-ins by declaration only, and nothing of how policies are evaluated.
 */
@NullMarked
package io.regent.rego;

import org.jspecify.annotations.NullMarked;
