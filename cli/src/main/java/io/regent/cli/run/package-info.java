/**
 * {@code regent run}: loads policies and data and serves them. The entrance is {@link io.regent.cli.run.RunCommand}.
 *
 * <p>It wires agent and server together and answers no request itself.
 */
@NullMarked
package io.regent.cli.run;

import org.jspecify.annotations.NullMarked;
