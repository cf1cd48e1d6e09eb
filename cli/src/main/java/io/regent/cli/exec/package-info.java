/** {@code regent exec}: one decision for each of many input files, by policies from bundles. */
@NullMarked
package io.regent.cli.exec;

import org.jspecify.annotations.NullMarked;
