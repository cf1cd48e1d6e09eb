/** {@code regent fmt}: files and standard input through the formatter, written back, listed or compared. */
@NullMarked
package io.regent.cli.fmt;

import org.jspecify.annotations.NullMarked;
