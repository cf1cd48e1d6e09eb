/** Semantic versions (semver.org, 2.0.0): their syntax and their order. Knows nothing of Rego values. */
@NullMarked
package io.regent.builtins.semver;

import org.jspecify.annotations.NullMarked;
