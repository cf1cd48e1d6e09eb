package io.regent.builtins;

import io.regent.builtins.aws.RequestSignature;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests to Amazon Web Services. */
final class AwsRequests {
    private static final List<String> CONFIGURATION =
            List.of("aws_access_key", "aws_region", "aws_secret_access_key", "aws_service");

    private AwsRequests() {}

    @Builtin(
            name = "providers.aws.sign_req",
            categories = "providers.aws",
            signature =
                    "(request: object[string: any], aws_config: object[string: any], time_ns: number) => signed_request: object[any: any]",
            description =
                    "Signs an HTTP request object for Amazon Web Services. Currently implements [AWS Signature "
                            + "Version 4 request "
                            + "signing](https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html) by the `Authorization` header method.",
            parameters = {
                "HTTP request object",
                "AWS configuration object",
                "nanoseconds since the epoch",
                "HTTP request object with `Authorization` header"
            })
    static Obj sign(Obj request, Obj awsConfig, Num timeNs) {
        checkConfiguration(awsConfig);
        Long time = Expect.plainLong(timeNs);
        if (time == null) {
            throw BuiltinException.operand(3, "could not convert time_ns value into a unix timestamp");
        }
        HttpRequests.checkKeys(request);
        Obj headers = headers(request.get("headers"));
        checkTexts(request, List.of("method", "url"), 1, "invalid values for required request parameters(s): ");
        RequestSignature signature = new RequestSignature(
                text(awsConfig, "aws_access_key"),
                text(awsConfig, "aws_secret_access_key"),
                text(awsConfig, "aws_session_token"),
                text(awsConfig, "aws_region"),
                text(awsConfig, "aws_service"),
                Instant.EPOCH.plusNanos(time));
        UriParser url = UriParser.parse(text(request, "url"));
        Map<String, String> signed = signature.sign(
                text(request, "method"), url, texts(headers), body(request), isPayloadUnsigned(awsConfig));
        return signed(request, headers, signed);
    }

    private static void checkConfiguration(Obj configuration) {
        List<Value> missing = new ArrayList<>();
        for (String name : CONFIGURATION) {
            if (configuration.get(name) == null) {
                missing.add(Str.of(name));
            }
        }
        if (!missing.isEmpty()) {
            throw BuiltinException.operand(2, "missing required AWS config parameters(s): " + SetValue.of(missing));
        }
        checkTexts(configuration, CONFIGURATION, 2, "invalid values for required AWS config parameters(s): ");
    }

    private static void checkTexts(Obj members, List<String> names, int position, String message) {
        List<Value> invalid = new ArrayList<>();
        for (String name : names) {
            if (!(members.get(name) instanceof Str)) {
                invalid.add(Str.of(name));
            }
        }
        if (!invalid.isEmpty()) {
            throw BuiltinException.operand(position, message + SetValue.of(invalid));
        }
    }

    private static Obj headers(@Nullable Value headers) {
        if (headers == null) {
            return Obj.EMPTY;
        }
        if (headers instanceof Obj members) {
            return members;
        }
        throw BuiltinException.operandType(0, "object", headers);
    }

    /** The text under a name; empty when there is none. */
    private static String text(Obj members, String name) {
        return text(members.get(name));
    }

    private static String text(@Nullable Value value) {
        return value instanceof Str text ? text.text() : "";
    }

    private static Map<String, String> texts(Obj headers) {
        Map<String, String> texts = new TreeMap<>();
        headers.forEach((name, value) -> texts.put(text(name), text(value)));
        return texts;
    }

    private static byte[] body(Obj request) {
        Value raw = request.get("raw_body");
        Value body = request.get("body");
        String text = raw != null ? text(raw) : body != null ? JsonText.marshal(body) : "";
        return BinaryText.encode(text);
    }

    private static boolean isPayloadUnsigned(Obj configuration) {
        Value value = configuration.get("disable_payload_signing");
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        throw BuiltinException.operand(2, "invalid value for 'disable_payload_signing' in AWS config");
    }

    /** The request with its headers and those of the signature. */
    private static Obj signed(Obj request, Obj headers, Map<String, String> signed) {
        Obj.Builder all = Obj.builder();
        headers.forEach((name, value) -> all.put(Str.of(text(name)), Str.of(text(value))));
        signed.forEach((name, value) -> all.put(name, Str.of(value)));
        return Obj.builder().putAll(request).put("headers", all.build()).build();
    }
}
