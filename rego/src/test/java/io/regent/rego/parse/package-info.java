/** Tests of the parser against what the reference answered, and against input that is no Rego at all. */
@NullMarked
package io.regent.rego.parse;

import org.jspecify.annotations.NullMarked;
