package io.regent.agent.config;

import java.util.Map;

/**
 * A place that bundles come from.
 *
 * @param url where it listens, without a slash at the end
 * @param headers what every request carries
 */
public record Service(String name, String url, Map<String, String> headers) {
    public Service {
        headers = Map.copyOf(headers);
    }
}
