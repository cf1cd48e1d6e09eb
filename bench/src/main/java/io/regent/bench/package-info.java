/**
 * Benchmarks of the engine and the server, and comparisons with their peers.
 *
 * <p>Not released; no module depends on it.
 */
@NullMarked
package io.regent.bench;

import org.jspecify.annotations.NullMarked;
