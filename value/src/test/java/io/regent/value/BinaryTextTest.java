package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BinaryTextTest {
    @Test
    void validTextIsItself() {
        String text = "a\u0000ñ中😀\uFFFD\uDBFF\uDFFF";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(BinaryText.decode(bytes)).isEqualTo(text);
        assertThat(BinaryText.encode(text)).isEqualTo(bytes);
        assertThat(BinaryText.hasInvalid(text)).isFalse();
    }

    @Test
    void everyPairOfBytesSurvives() {
        for (int i = 0; i < 1 << 16; i++) {
            byte[] bytes = {(byte) (i >> 8), (byte) i};
            assertThat(BinaryText.encode(BinaryText.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void overlongAndSurrogateSequencesAreInvalidBytes() {
        assertThat(BinaryText.decode(new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0x80}))
                .isEqualTo("\uDCE0\uDC80\uDC80");
        assertThat(BinaryText.decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isEqualTo("\uDCED\uDCA0\uDC80");
        assertThat(BinaryText.decode(new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}))
                .isEqualTo("\uDCF4\uDC90\uDC80\uDC80");
        assertThat(BinaryText.decode(new byte[] {'a', (byte) 0xE2, (byte) 0x82}))
                .isEqualTo("a\uDCE2\uDC82");
    }
}
