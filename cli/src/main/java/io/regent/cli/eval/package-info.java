/** {@code regent eval}: one query against policies, data and an input, its answer in one of several formats. */
@NullMarked
package io.regent.cli.eval;

import org.jspecify.annotations.NullMarked;
