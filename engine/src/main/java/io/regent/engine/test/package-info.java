/**
 * Tests written in Rego: finding them, running them, and what they gave.
 *
 * <p>The entrance is {@link io.regent.engine.test.TestRunner}. It prints nothing; the command line does.
 */
@NullMarked
package io.regent.engine.test;

import org.jspecify.annotations.NullMarked;
