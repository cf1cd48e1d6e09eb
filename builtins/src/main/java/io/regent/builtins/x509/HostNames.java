package io.regent.builtins.x509;

import io.regent.builtins.net.Ip;
import io.regent.builtins.x509.Details.AlternativeNames;
import java.util.Locale;

/** Whether the name of a host is one of those in a certificate (RFC 6125). */
final class HostNames {
    private HostNames() {}

    static boolean match(AlternativeNames names, String host) {
        boolean bracketed = host.length() >= 3 && host.startsWith("[") && host.endsWith("]");
        Ip address = Ip.parse(bracketed ? host.substring(1, host.length() - 1) : host);
        if (address != null) {
            return names.addresses().stream().anyMatch(bytes -> Ip.of(bytes).equals(address));
        }
        String wanted = host.toLowerCase(Locale.ROOT);
        return names.dns().stream().anyMatch(name -> matches(name.toLowerCase(Locale.ROOT), wanted));
    }

    private static boolean matches(String name, String host) {
        if (!isName(host, false) || !isName(name, true)) {
            return !host.isEmpty() && !host.equals(".") && name.equals(host);
        }
        String[] wanted = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.");
        String[] labels = name.split("\\.");
        for (int i = 0; i < labels.length && labels.length == wanted.length; i++) {
            boolean any = i == 0 && labels[i].equals("*");
            if (!any && !labels[i].equals(wanted[i])) {
                return false;
            }
        }
        return labels.length == wanted.length;
    }

    /** Labels of letters, digits, underscores and inner hyphens; a pattern may start with {@code *}. */
    private static boolean isName(String name, boolean pattern) {
        String labels = !pattern && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (labels.isEmpty() || labels.equals("*")) {
            return false;
        }
        String[] parts = labels.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean any = pattern && i == 0 && parts[i].equals("*");
            if (!any && !isLabel(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' && i > 0;
            if (!plain) {
                return false;
            }
        }
        return !label.isEmpty();
    }
}
