/**
 * The running program without a listening socket: configuration, services and credentials, egress, bundles, discovery, status,
 * decision logs, metrics, and the one entrance to decisions.
 *
 * <p>Every outgoing connection of the process is made by {@code io.regent.agent.egress}.
 */
@NullMarked
package io.regent.agent;

import org.jspecify.annotations.NullMarked;
