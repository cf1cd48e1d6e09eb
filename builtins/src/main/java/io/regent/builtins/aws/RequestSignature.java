package io.regent.builtins.aws;

import io.regent.builtins.UriParser;
import io.regent.builtins.keys.Hash;
import io.regent.builtins.keys.Signatures;
import io.regent.value.BinaryText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Version 4 of the signature, with HMAC-SHA256.
 *
 * @param token the token of a session; empty for none
 * @param time when the request is made; the service takes it for a few minutes
 */
public record RequestSignature(
        String accessKey, String secretKey, String token, String region, String service, Instant time) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SCOPE_END = "aws4_request";
    private static final String CONTENT_HEADER = "x-amz-content-sha256";

    /** What proxies change or add on the way. */
    private static final Set<String> UNSIGNED_HEADERS = Set.of("authorization", "user-agent", "x-amzn-trace-id");

    /** Services that want the digest of the body in a header. */
    private static final Set<String> WITH_CONTENT_HEADER = Set.of("s3", "glacier");

    /**
     * The headers to add to a request.
     *
     * @param headers those it has
     * @param payloadUnsigned whether the body is left out of the signature
     */
    public Map<String, String> sign(
            String method, UriParser url, Map<String, String> headers, byte[] body, boolean payloadUnsigned) {
        String content = payloadUnsigned ? "UNSIGNED-PAYLOAD" : hex(Hash.SHA256.digest(body));
        Map<String, String> added = added(url.host(), content);
        Map<String, String> signed = signedHeaders(headers, added);
        String names = String.join(";", signed.keySet());
        StringBuilder request = new StringBuilder(method)
                .append('\n')
                .append(url.writtenPath())
                .append('\n')
                .append(url.query())
                .append('\n');
        signed.forEach(
                (name, value) -> request.append(name).append(':').append(value).append('\n'));
        request.append('\n').append(names).append('\n').append(content);
        added.put("Authorization", authorization(names, request.toString()));
        return added;
    }

    private Map<String, String> added(String host, String content) {
        Map<String, String> added = new TreeMap<>();
        added.put("host", host);
        added.put("x-amz-date", timestamp());
        if (WITH_CONTENT_HEADER.contains(service)) {
            added.put(CONTENT_HEADER, content);
        }
        if (!token.isEmpty()) {
            added.put("x-amz-security-token", token);
        }
        return added;
    }

    /** By name in lower case; a header of the request counts before one that is added. */
    private static Map<String, String> signedHeaders(Map<String, String> headers, Map<String, String> added) {
        Map<String, String> signed = new TreeMap<>(added);
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!UNSIGNED_HEADERS.contains(lower)) {
                signed.put(lower, value);
            }
        });
        return signed;
    }

    private String authorization(String names, String request) {
        String scope = date() + "/" + region + "/" + service + "/" + SCOPE_END;
        String digest = hex(Hash.SHA256.digest(BinaryText.encode(request)));
        String text = ALGORITHM + "\n" + timestamp() + "\n" + scope + "\n" + digest;
        byte[] key = mac(BinaryText.encode("AWS4" + secretKey), date());
        for (String part : new String[] {region, service, SCOPE_END}) {
            key = mac(key, part);
        }
        return ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + hex(mac(key, text));
    }

    private String timestamp() {
        return formatted("uuuuMMdd'T'HHmmss'Z'");
    }

    private String date() {
        return formatted("uuuuMMdd");
    }

    private String formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time.atOffset(ZoneOffset.UTC));
    }

    private static byte[] mac(byte[] key, String text) {
        return Signatures.hmac(Hash.SHA256, key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
