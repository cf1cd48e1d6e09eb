/**
 * The command line: one class a command, the interactive session, and packaging.
 *
 * <p>It sees every module, and no module sees it.
 */
@NullMarked
package io.regent.cli;

import org.jspecify.annotations.NullMarked;
