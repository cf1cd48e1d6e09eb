/**
 * Operations on base documents: reading, writing and removing what stands at a path, with the reference's storage errors.
 *
 * <p>Documents are immutable values; every write gives a new one. The room knows nothing of policies.
 */
@NullMarked
package io.regent.engine.store;

import org.jspecify.annotations.NullMarked;
