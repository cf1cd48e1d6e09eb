/**
 * What the running program was told by its configuration file and {@code --set}: services and the bundles they offer. The
 * entrance is {@link io.regent.agent.config.Configuration}.
 *
 * <p>It reads and checks; it connects to nobody.
 */
@NullMarked
package io.regent.agent.config;

import org.jspecify.annotations.NullMarked;
