/** {@code regent build}: bundles made of files or other bundles. */
@NullMarked
package io.regent.cli.build;

import org.jspecify.annotations.NullMarked;
