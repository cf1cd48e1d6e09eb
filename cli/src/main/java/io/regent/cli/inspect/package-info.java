/** {@code regent inspect}: what a bundle or a policy holds. */
@NullMarked
package io.regent.cli.inspect;

import org.jspecify.annotations.NullMarked;
