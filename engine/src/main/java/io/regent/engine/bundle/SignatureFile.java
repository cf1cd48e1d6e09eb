package io.regent.engine.bundle;

import io.regent.engine.load.JsonShape;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code .signatures.json}: the tokens that say which files a bundle has.
 *
 * @param present whether there is anything in it, be it an empty list
 * @param tokens JSON Web Signatures in compact form; one, when it is right
 * @param plugin what made and checks them; empty for what is built in
 */
public record SignatureFile(boolean present, List<String> tokens, String plugin) {
    public static final String NAME = ".signatures.json";
    public static final SignatureFile NONE = new SignatureFile(false, List.of(), "");

    public SignatureFile {
        tokens = List.copyOf(tokens);
    }

    /** A file with one token. */
    public static SignatureFile of(String token, String plugin) {
        return new SignatureFile(true, List.of(token), plugin);
    }

    /** Reads the file; fails when it has another form. */
    public static SignatureFile read(byte[] json) {
        JsonShape shape = JsonShape.read("bundle load failed on signatures decode: ", "bundle.SignaturesConfig", json);
        Arr array = shape.array("signatures", "[]string");
        List<String> tokens = new ArrayList<>();
        for (Value token : array == null ? Arr.EMPTY : array) {
            tokens.add(shape.text("signatures", token));
        }
        String plugin = shape.text("plugin");
        return new SignatureFile(array != null || !plugin.isEmpty(), tokens, plugin);
    }

    /** The file as JSON, its members in the reference's order. */
    public JsonFields write() {
        JsonFields fields = new JsonFields();
        if (!tokens.isEmpty()) {
            Arr.Builder all = Arr.builder();
            tokens.forEach(token -> all.add(Str.of(token)));
            fields.put("signatures", all.build());
        }
        return plugin.isEmpty() ? fields : fields.put("plugin", plugin);
    }
}
