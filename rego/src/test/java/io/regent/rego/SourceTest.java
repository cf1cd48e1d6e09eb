package io.regent.rego;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static String decoded(int... bytes) {
        byte[] utf8 = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            utf8[i] = (byte) bytes[i];
        }
        return Source.decode(utf8);
    }

    @Test
    void rightTextStaysAsItIs() {
        String text = "é\uFFFD😀";
        assertThat(Source.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void bytesThatAreNoTextAreMarked() {
        assertThat(decoded('a', 0xFF, 'b')).isEqualTo("a" + Source.NO_CHARACTER + "b");
        assertThat(decoded(0xC3)).isEqualTo("" + Source.NO_CHARACTER);
        assertThat(decoded(0xED, 0xA0, 0x80))
                .isEqualTo(String.valueOf(Source.NO_CHARACTER).repeat(3));
    }
}
