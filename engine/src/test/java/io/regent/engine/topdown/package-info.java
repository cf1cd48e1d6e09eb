/** Tests of the evaluator from the inside and through prepared queries. */
@NullMarked
package io.regent.engine.topdown;

import org.jspecify.annotations.NullMarked;
