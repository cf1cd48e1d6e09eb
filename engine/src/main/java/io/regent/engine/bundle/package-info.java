/**
 * Policies and data on disk: bundles as folders or archives, loose files, manifests and their roots.
 *
 * <p>It reads what it is given a path or bytes of; downloading belongs to the agent.
 */
@NullMarked
package io.regent.engine.bundle;

import org.jspecify.annotations.NullMarked;
