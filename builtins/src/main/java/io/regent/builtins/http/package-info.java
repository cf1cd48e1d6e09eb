/**
 * Requests over HTTP: what {@code http.send} asks for, sent over the egress of the evaluation, and what comes back.
 *
 * <p>Everything here happens before and after a connection; connections are made behind {@link io.regent.builtins.Egress}.
 */
@NullMarked
package io.regent.builtins.http;

import org.jspecify.annotations.NullMarked;
