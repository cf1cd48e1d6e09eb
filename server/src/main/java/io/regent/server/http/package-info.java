/**
 * The REST API on sockets. The entrance is {@link io.regent.server.http.RestServer}.
 *
 * <p>Only this package knows the HTTP library, and only {@code Listeners} opens sockets.
 */
@NullMarked
package io.regent.server.http;

import org.jspecify.annotations.NullMarked;
