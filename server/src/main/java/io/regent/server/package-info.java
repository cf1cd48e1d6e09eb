/**
 * The REST API over the agent: routes, authentication, authorization, TLS, health and metrics page.
 *
 * <p>Only {@code io.regent.server.http} knows the HTTP library; decisions are made by the agent.
 */
@NullMarked
package io.regent.server;

import org.jspecify.annotations.NullMarked;
