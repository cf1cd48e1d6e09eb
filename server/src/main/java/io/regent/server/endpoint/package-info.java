/**
 * One class an endpoint; {@code io.regent.server.Routes} says which path and method lead to which.
 *
 * <p>An endpoint is a plain function from request to reply. It knows the agent and nothing of sockets.
 */
@NullMarked
package io.regent.server.endpoint;

import org.jspecify.annotations.NullMarked;
