package io.regent.server.http;

import io.regent.agent.Log.Level;

/**
 * How requests are taken.
 *
 * @param h2c whether HTTP/2 without TLS is spoken too
 * @param requestLevel the level at which requests are logged
 */
public record ServerOptions(Limits limits, boolean h2c, Level requestLevel) {
    public static final ServerOptions DEFAULT = new ServerOptions(Limits.DEFAULT, false, Level.INFO);
}
