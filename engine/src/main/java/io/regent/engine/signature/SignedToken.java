package io.regent.engine.signature;

import io.regent.builtins.Base64Decoder;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.HeaderText;
import io.regent.engine.load.JsonShape;
import io.regent.engine.load.LoadErrors;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The token of a signature in its compact form, parts of which are read when they are asked for. */
record SignedToken(String header, String payload, String signature) {
    private static final int PARTS = 3;

    /**
     * What the payload says.
     *
     * @param keyId the name of the key; empty when the payload does not say it
     */
    record Claims(List<SignedFile> files, String keyId, String scope) {}

    static SignedToken parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw LoadErrors.of("failed to split compact JWT: jwsbb: invalid number of segments");
        }
        return new SignedToken(parts[0], parts[1], parts[2]);
    }

    /** What the signature is made of. */
    byte[] signedBytes() {
        return BinaryText.encode(header + "." + payload);
    }

    byte[] signatureBytes() {
        return decoded(signature, "failed to base64 decode JWT signature: ");
    }

    /** The name of the key in the header; empty when there is none. */
    String keyId() {
        String before = "failed to extract key ID from headers: ";
        byte[] json = decoded(header, before + "failed to decode source: ");
        try {
            String keyId = HeaderText.text(BinaryText.decode(json), "kid");
            return keyId == null ? "" : keyId;
        } catch (BuiltinException wrong) {
            throw LoadErrors.of(before + wrong.getMessage());
        }
    }

    Claims claims() {
        byte[] json = decoded(payload, "failed to base64 decode JWT payload: ");
        JsonShape shape = JsonShape.readAll("", "bundle.DecodedSignature", json);
        Arr array = shape.array("files", "[]bundle.FileInfo");
        List<SignedFile> files = new ArrayList<>();
        for (Value file : array == null ? Arr.EMPTY : array) {
            if (!(file instanceof Obj members)) {
                throw shape.wrong(file, "files", "bundle.FileInfo");
            }
            files.add(file(shape.below("FileInfo.files.", members)));
        }
        Value issued = shape.get("iat");
        if (issued != null) {
            shape.whole("iat", issued, "int64");
        }
        shape.text("iss");
        return new Claims(files, shape.text("keyid"), shape.text("scope"));
    }

    private static SignedFile file(JsonShape file) {
        return new SignedFile(file.text("name"), file.text("hash"), file.text("algorithm"));
    }

    private static byte[] decoded(String part, String before) {
        try {
            return Base64Decoder.urlUnpadded(BinaryText.encode(part), part);
        } catch (BuiltinException malformed) {
            throw LoadErrors.of(before + malformed.getMessage());
        }
    }
}
