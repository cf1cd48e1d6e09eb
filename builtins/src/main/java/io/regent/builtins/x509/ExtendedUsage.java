package io.regent.builtins.x509;

import org.jspecify.annotations.Nullable;

/** What a certificate is for (RFC 5280, 4.2.1.12), with the reference's numbers. */
enum ExtendedUsage {
    ANY(0, "KeyUsageAny", "2.5.29.37.0"),
    SERVER(1, "KeyUsageServerAuth", "1.3.6.1.5.5.7.3.1"),
    CLIENT(2, "KeyUsageClientAuth", "1.3.6.1.5.5.7.3.2"),
    CODE(3, "KeyUsageCodeSigning", "1.3.6.1.5.5.7.3.3"),
    EMAIL(4, "KeyUsageEmailProtection", "1.3.6.1.5.5.7.3.4"),
    IPSEC_END_SYSTEM(5, "KeyUsageIPSECEndSystem", "1.3.6.1.5.5.7.3.5"),
    IPSEC_TUNNEL(6, "KeyUsageIPSECTunnel", "1.3.6.1.5.5.7.3.6"),
    IPSEC_USER(7, "KeyUsageIPSECUser", "1.3.6.1.5.5.7.3.7"),
    TIME_STAMPING(8, "KeyUsageTimeStamping", "1.3.6.1.5.5.7.3.8"),
    OCSP(9, "KeyUsageOCSPSigning", "1.3.6.1.5.5.7.3.9"),
    MICROSOFT_SERVER(10, "KeyUsageMicrosoftServerGatedCrypto", "1.3.6.1.4.1.311.10.3.3"),
    NETSCAPE_SERVER(11, "KeyUsageNetscapeServerGatedCrypto", "2.16.840.1.113730.4.1"),
    MICROSOFT_COMMERCIAL_CODE(12, "KeyUsageMicrosoftCommercialCodeSigning", "1.3.6.1.4.1.311.2.1.22"),
    MICROSOFT_KERNEL_CODE(13, "KeyUsageMicrosoftKernelCodeSigning", "1.3.6.1.4.1.311.61.1.1");

    private final int number;
    private final String title;
    private final String identifier;

    ExtendedUsage(int number, String title, String identifier) {
        this.number = number;
        this.title = title;
        this.identifier = identifier;
    }

    /** The reference's number. */
    int number() {
        return number;
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
