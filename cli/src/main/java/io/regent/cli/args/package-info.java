/**
 * Flags and arguments of commands: a table of flags, the parser that fills them from the command line and the
 * environment, and the help text. Shaped like the reference's, down to the wording of errors.
 *
 * <p>It knows nothing of what the commands do.
 */
@NullMarked
package io.regent.cli.args;

import org.jspecify.annotations.NullMarked;
