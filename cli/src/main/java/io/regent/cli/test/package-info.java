/** {@code regent test}: runs tests written in Rego and reports what they gave. */
@NullMarked
package io.regent.cli.test;

import org.jspecify.annotations.NullMarked;
