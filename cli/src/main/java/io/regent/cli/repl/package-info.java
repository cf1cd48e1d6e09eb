/**
 * {@code regent run} without {@code --server}: statements and commands, answered one after the other. The entrance is
 * {@link io.regent.cli.repl.Shell}.
 *
 * <p>Only {@link io.regent.cli.repl.TerminalLines} knows the terminal; everything else works on lines of text.
 */
@NullMarked
package io.regent.cli.repl;

import org.jspecify.annotations.NullMarked;
