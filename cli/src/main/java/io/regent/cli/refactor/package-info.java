/** {@code regent refactor move}: policies with their packages and refs renamed. */
@NullMarked
package io.regent.cli.refactor;

import org.jspecify.annotations.NullMarked;
