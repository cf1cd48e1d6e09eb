package io.regent.agent.config;

import org.jspecify.annotations.Nullable;

/**
 * Where a bundle comes from.
 *
 * @param service who offers it; null for a file of this machine
 * @param resource its path below the service's URL, else the path of the file or folder
 */
public record BundleSource(String name, @Nullable Service service, String resource) {
    /** The whole address of a bundle that a service offers; the path of another. */
    public String address() {
        if (service == null) {
            return resource;
        }
        return service.url() + (resource.startsWith("/") ? "" : "/") + resource;
    }
}
