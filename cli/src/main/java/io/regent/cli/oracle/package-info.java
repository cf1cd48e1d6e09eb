/** {@code regent oracle}: questions of editors about policies. */
@NullMarked
package io.regent.cli.oracle;

import org.jspecify.annotations.NullMarked;
