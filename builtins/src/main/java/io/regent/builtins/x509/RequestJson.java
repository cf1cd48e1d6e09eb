package io.regent.builtins.x509;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows requests for certificates member by member, under the reference's names. */
public final class RequestJson {
    private RequestJson() {}

    /** The members of the request in {@code der}. */
    public static Obj of(byte[] der) {
        Request request = RequestReader.read(der);
        Obj.Builder members = Obj.builder()
                .put("Raw", GoJson.bytes(request.raw()))
                .put("RawTBSCertificateRequest", GoJson.bytes(request.signed()))
                .put("RawSubjectPublicKeyInfo", GoJson.bytes(request.keyInfo()))
                .put("RawSubject", GoJson.bytes(request.subject().raw()))
                .put("Version", Num.of(request.version()))
                .put("Signature", GoJson.bytes(request.signature()))
                .put(
                        "SignatureAlgorithm",
                        Num.of(Algorithms.of(request.signatureAlgorithm()).number()))
                .put(
                        "PublicKeyAlgorithm",
                        Num.of(Algorithms.keyAlgorithm(request.keyAlgorithm().identifier())))
                .put("PublicKey", KeyJson.publicKey(request.publicKey()))
                .put("Subject", NameJson.of(request.subject()))
                .put("Attributes", GoJson.list(request.attributes(), value -> value))
                .put("Extensions", GoJson.list(request.extensions(), CertificateJson::extension))
                .put("ExtraExtensions", Null.NULL);
        CertificateJson.names(members, request.names());
        return members.build();
    }

    /** An attribute whose values are lists of identified values; null for one of another shape. */
    static @Nullable Value attribute(Der attribute) {
        String type = attribute.identifier();
        Der set = attribute.content(Der.SET);
        if (type == null || set == null) {
            return null;
        }
        List<Value> values = new ArrayList<>();
        while (!set.isEmpty()) {
            Der list = set.content(Der.SEQUENCE);
            Value shown = list == null ? null : identified(list);
            if (shown == null) {
                return null;
            }
            values.add(shown);
        }
        return Obj.of("Type", GoJson.identifier(type), "Value", Arr.of(values));
    }

    private static @Nullable Value identified(Der list) {
        List<Value> pairs = new ArrayList<>();
        while (!list.isEmpty()) {
            Der pair = list.content(Der.SEQUENCE);
            String type = pair == null ? null : pair.identifier();
            Der.Element value = pair == null ? null : pair.next();
            if (type == null || value == null) {
                return null;
            }
            pairs.add(Obj.of("Type", GoJson.identifier(type), "Value", any(value)));
        }
        return Arr.of(pairs);
    }

    private static Value any(Der.Element value) {
        byte[] bytes = value.content().toByteArray();
        return switch (value.tag()) {
            case Der.BOOLEAN -> Bool.of(bytes.length == 1 && bytes[0] != 0);
            case Der.INTEGER -> bytes.length == 0 ? Null.NULL : Num.of(new BigInteger(bytes));
            case Der.OCTET_STRING -> GoJson.bytes(bytes);
            default -> text(value.tag(), bytes);
        };
    }

    private static Value text(int tag, byte[] bytes) {
        try {
            return Str.of(Texts.decode(tag, bytes));
        } catch (BuiltinException other) {
            return Null.NULL;
        }
    }
}
