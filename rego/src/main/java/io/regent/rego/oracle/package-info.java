/** Answers about places in policies. The entrance is {@link io.regent.rego.oracle.Definitions}. */
@NullMarked
package io.regent.rego.oracle;

import org.jspecify.annotations.NullMarked;
