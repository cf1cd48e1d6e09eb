/** Tests of partial evaluation through prepared queries. */
@NullMarked
package io.regent.engine.partial;

import org.jspecify.annotations.NullMarked;
