/** Scripts that let a shell complete the names of commands, of flags and of what may follow them. */
@NullMarked
package io.regent.cli.completion;

import org.jspecify.annotations.NullMarked;
