/** Changes of policies that keep their meaning. The entrance is {@link io.regent.rego.refactor.PathMove}. */
@NullMarked
package io.regent.rego.refactor;

import org.jspecify.annotations.NullMarked;
