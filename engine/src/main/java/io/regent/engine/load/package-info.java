/**
 * Files and folders to base documents and parsed policies, by the rules of the command line.
 *
 * <p>The entrance is {@link io.regent.engine.load.Loader}. Bundles, which have rules of their own, are read by
 * {@code io.regent.engine.bundle}.
 */
@NullMarked
package io.regent.engine.load;

import org.jspecify.annotations.NullMarked;
