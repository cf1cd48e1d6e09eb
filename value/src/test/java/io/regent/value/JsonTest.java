package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void replacesWrongUtf8ByteByByte() {
        byte[] wrong = {
            '"', 'a', (byte) 0xFF, (byte) 0xFE, 'b', (byte) 0xC3, '(', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'
        };
        assertThat(JsonReader.read(wrong)).isEqualTo(Str.of("a\uFFFD\uFFFDb\uFFFD(\uFFFD\uFFFD\uFFFD"));
    }

    @Test
    void refusesOtherEncodings() {
        assertThatThrownBy(() -> JsonReader.read("1".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("invalid character 'þ' looking for beginning of value");
        assertThatThrownBy(() -> JsonReader.read(new byte[] {0, '1'}))
                .hasMessage("invalid character '\\x00' looking for beginning of value");
    }

    @Test
    void readsOnlyTheFirstDocument() {
        assertThat(JsonReader.readFirst("{} x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Obj.EMPTY);
        assertThat(JsonReader.readFirst("01".getBytes(StandardCharsets.UTF_8))).isEqualTo(Num.ZERO);
    }

    @Test
    void saysWhere() {
        assertThatThrownBy(() -> JsonReader.read("[1, x]"))
                .isInstanceOfSatisfying(
                        DataException.class, fault -> assertThat(fault.offset()).isEqualTo(4));
    }

    @Test
    void sharesKeysAndShortStrings() {
        Arr rows = (Arr) JsonReader.read("[{\"b\":\"x\",\"a\":1},{\"b\":\"x\",\"a\":2}]");
        Obj first = (Obj) rows.get(0);
        Obj second = (Obj) rows.get(1);
        assertThat(first.keyArray()).isSameAs(second.keyArray());
        assertThat(first.get("b")).isSameAs(second.get("b"));
        assertThat(second).hasToString("{\"a\": 2, \"b\": \"x\"}");
    }

    @Test
    void stylesDiffer() {
        Value value = JsonReader.read("{\"b\":[1,{}],\"a\":\"<&>\"}");
        assertThat(JsonWriter.text(value, JsonWriter.Style.pretty("> ", "\t").withoutHtmlEscapes()))
                .isEqualTo("{\n> \t\"a\": \"<&>\",\n> \t\"b\": [\n> \t\t1,\n> \t\t{}\n> \t]\n> }");
        assertThat(JsonWriter.compact(value)).isEqualTo("{\"a\":\"\\u003c\\u0026\\u003e\",\"b\":[1,{}]}");
    }

    @Test
    void writesKeysThatAreNoStringsAsTheirText() {
        Obj object = Obj.builder()
                .put(Num.of(1), Str.of("number"))
                .put("1", Str.of("string"))
                .put(SetValue.of(Num.of(2)), Null.NULL)
                .put(Obj.of("k", Str.of("<")), SetValue.EMPTY)
                .build();
        assertThat(JsonWriter.compact(object))
                .isEqualTo("{\"1\":\"string\",\"[2]\":null,\"{\\\"k\\\":\\\"\\\\u003c\\\"}\":[]}");
    }

    @Test
    void streamsLargeValues() throws IOException {
        Value large = Arr.of(java.util.Collections.nCopies(20_000, Str.of("é😀\u2028 a string of some length")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(large, JsonWriter.Style.COMPACT, out);
        assertThat(out.toByteArray()).isEqualTo(JsonWriter.bytes(large));
        assertThat(JsonReader.read(out.toByteArray())).isEqualTo(large);
    }

    @Test
    void longNumbersStayCheap() {
        String digits = "1.".concat("3".repeat(1_000_000));
        Num number = (Num) JsonReader.read(digits);
        assertThat(number.compareTo(Num.of(1))).isPositive();
        assertThat(number.equals(JsonReader.read(digits + "4"))).isFalse();
        assertThat(List.of("1e1000000", "1" + "0".repeat(40_000)))
                .allSatisfy(text ->
                        assertThatThrownBy(() -> JsonReader.read(text)).hasMessage("invalid number: number too big"));
    }
}
