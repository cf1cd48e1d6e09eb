package io.regent.agent.egress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names: {@code HTTP_PROXY}, {@code HTTPS_PROXY} and, for hosts without, {@code NO_PROXY}; each
 * in lower case too. This machine is always reached directly.
 */
final class EnvironmentProxies extends ProxySelector {
    private final @Nullable InetSocketAddress plain;
    private final @Nullable InetSocketAddress secure;
    private final List<String> without;

    private EnvironmentProxies(Map<String, String> environment) {
        this.plain = address(value(environment, "HTTP_PROXY"));
        this.secure = address(value(environment, "HTTPS_PROXY"));
        this.without =
                List.of(value(environment, "NO_PROXY").toLowerCase(Locale.ROOT).split(","));
    }

    static EnvironmentProxies of(Map<String, String> environment) {
        return new EnvironmentProxies(environment);
    }

    private static String value(Map<String, String> environment, String name) {
        String upper = environment.getOrDefault(name, "");
        return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
    }

    private static @Nullable InetSocketAddress address(String proxy) {
        if (proxy.isEmpty()) {
            return null;
        }
        URI url = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
        if (url.getHost() == null) {
            throw new IllegalArgumentException("invalid proxy address " + proxy);
        }
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        return InetSocketAddress.createUnresolved(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }

    @Override
    public List<Proxy> select(URI url) {
        InetSocketAddress proxy = "https".equals(url.getScheme()) ? secure : plain;
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return List.of(
                proxy == null || isThisMachine(host) || isWithout(host, url.getPort())
                        ? Proxy.NO_PROXY
                        : new Proxy(Proxy.Type.HTTP, proxy));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean isWithout(String host, int port) {
        for (String entry : without) {
            String name = entry.strip();
            int colon = name.lastIndexOf(':');
            boolean portFits = colon < 0 || name.substring(colon + 1).equals(String.valueOf(port));
            if (portFits && fits(host, colon < 0 ? name : name.substring(0, colon))) {
                return true;
            }
        }
        return false;
    }

    /** {@code *} is every host, {@code a.b} itself and what ends with it, {@code .a.b} only the latter. */
    private static boolean fits(String host, String name) {
        if (name.isEmpty() || name.equals("*")) {
            return !name.isEmpty();
        }
        String bare = name.startsWith("*.") ? name.substring(1) : name;
        return bare.startsWith(".") ? host.endsWith(bare) : host.equals(bare) || host.endsWith("." + bare);
    }

    @Override
    public void connectFailed(URI url, SocketAddress proxy, IOException failure) {
        // The request fails with the same failure, which says more.
    }
}
