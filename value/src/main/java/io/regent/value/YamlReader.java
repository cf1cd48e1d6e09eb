package io.regent.value;

import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML text into values, by the reference's mixture of YAML 1.1 and 1.2.
 *
 * <p>{@code yes} is a string, {@code 017} is 15, {@code 1_000} is 1000, decimals are 64-bit floats; keys become strings;
 * of repeated keys the last value counts; only the first document is read; more than 10,000 levels and aliases that
 * blow a document up are refused.
 */
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private YamlReader() {}

    /** The first YAML document in {@code text}; fails with {@link DataException}. An empty document is null. */
    public static Value read(String text) {
        try {
            return new YamlDocument(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text)), text).read();
        } catch (YamlEngineException wrong) {
            throw YamlFault.of(wrong, text);
        }
    }

    public static Value read(byte[] utf8) {
        int from = byteOrderMark(utf8);
        return read(new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8));
    }

    /** The JSON document in the bytes, or the first YAML document when they are no JSON. */
    public static Value readJsonOrYaml(byte[] utf8) {
        int from = byteOrderMark(utf8);
        try {
            return JsonReader.read(utf8, from, utf8.length);
        } catch (DataException notJson) {
            if (notJson.getMessage().startsWith("invalid number: ")) {
                throw notJson;
            }
            return read(utf8);
        }
    }

    /** The length of the UTF-8 byte-order mark at the beginning. */
    private static int byteOrderMark(byte[] utf8) {
        boolean mark = utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }
}
