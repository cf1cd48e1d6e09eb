/**
 * Brings bundles into the current snapshot: fetches them from files and services and makes them active. The entrance is
 * {@link io.regent.agent.bundle.BundleLoader}.
 */
@NullMarked
package io.regent.agent.bundle;

import org.jspecify.annotations.NullMarked;
