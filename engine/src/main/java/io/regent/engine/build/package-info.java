/**
 * Builds bundles: reads files or bundles, checks them together, writes policies in their layout, signs.
 *
 * <p>Entrance: {@link io.regent.engine.build.BundleBuild}. What makes policies faster for certain entrypoints is an
 * {@link io.regent.engine.build.Optimizer}, which a build is given; it knows of none itself.
 */
@NullMarked
package io.regent.engine.build;

import org.jspecify.annotations.NullMarked;
