package io.regent.builtins.x509;

import org.jspecify.annotations.Nullable;

/** What a certificate is for (RFC 5280, 4.2.1.12); the ordinals are the reference's numbers. */
enum ExtendedUsage {
    ANY("KeyUsageAny", "2.5.29.37.0"),
    SERVER("KeyUsageServerAuth", "1.3.6.1.5.5.7.3.1"),
    CLIENT("KeyUsageClientAuth", "1.3.6.1.5.5.7.3.2"),
    CODE("KeyUsageCodeSigning", "1.3.6.1.5.5.7.3.3"),
    EMAIL("KeyUsageEmailProtection", "1.3.6.1.5.5.7.3.4"),
    IPSEC_END_SYSTEM("KeyUsageIPSECEndSystem", "1.3.6.1.5.5.7.3.5"),
    IPSEC_TUNNEL("KeyUsageIPSECTunnel", "1.3.6.1.5.5.7.3.6"),
    IPSEC_USER("KeyUsageIPSECUser", "1.3.6.1.5.5.7.3.7"),
    TIME_STAMPING("KeyUsageTimeStamping", "1.3.6.1.5.5.7.3.8"),
    OCSP("KeyUsageOCSPSigning", "1.3.6.1.5.5.7.3.9"),
    MICROSOFT_SERVER("KeyUsageMicrosoftServerGatedCrypto", "1.3.6.1.4.1.311.10.3.3"),
    NETSCAPE_SERVER("KeyUsageNetscapeServerGatedCrypto", "2.16.840.1.113730.4.1"),
    MICROSOFT_COMMERCIAL_CODE("KeyUsageMicrosoftCommercialCodeSigning", "1.3.6.1.4.1.311.2.1.22"),
    MICROSOFT_KERNEL_CODE("KeyUsageMicrosoftKernelCodeSigning", "1.3.6.1.4.1.311.61.1.1");

    private final String title;
    private final String identifier;

    ExtendedUsage(String title, String identifier) {
        this.title = title;
        this.identifier = identifier;
    }

    /** The usage of an object identifier, or null. */
    static @Nullable ExtendedUsage identified(String identifier) {
        for (ExtendedUsage usage : values()) {
            if (usage.identifier.equals(identifier)) {
                return usage;
            }
        }
        return null;
    }

    /** The usage of a name such as {@code KeyUsageServerAuth}, or null. */
    static @Nullable ExtendedUsage named(String title) {
        for (ExtendedUsage usage : values()) {
            if (usage.title.equals(title)) {
                return usage;
            }
        }
        return null;
    }
}
