/** Measures queries: how long one takes and how much memory it asks for, told as {@code go test -bench} tells it. */
@NullMarked
package io.regent.cli.bench;

import org.jspecify.annotations.NullMarked;
