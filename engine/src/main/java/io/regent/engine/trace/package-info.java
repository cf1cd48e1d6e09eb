/**
 * What an evaluation reports while it runs, and the ways to write it down.
 *
 * <p>The entrance is {@link io.regent.engine.trace.TraceListener}; coverage and profiles listen through it too.
 */
@NullMarked
package io.regent.engine.trace;

import org.jspecify.annotations.NullMarked;
