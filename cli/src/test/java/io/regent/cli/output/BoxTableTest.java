package io.regent.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as the reference draws them. */
class BoxTableTest {
    @Test
    void titlesAreCentredAndCellsStandLeft() {
        BoxTable table = new BoxTable(List.of("x", "longer title", ""));
        table.row(List.of("\"日本\"", "{}", "1"));
        table.row(List.of("\"a\"", "", "22"));
        assertThat(table.draw()).isEqualTo("""
                ┌────────┬──────────────┬────┐
                │   x    │ longer title │    │
                ├────────┼──────────────┼────┤
                │ "日本" │ {}           │ 1  │
                │ "a"    │              │ 22 │
                └────────┴──────────────┴────┘
                """);
    }

    @Test
    void aTableWithoutTitles() {
        BoxTable table = new BoxTable(List.of());
        table.row(List.of("Overall Coverage", "100.00"));
        table.row(List.of("p.rego", "7"));
        assertThat(table.draw()).isEqualTo("""
                ┌──────────────────┬────────┐
                │ Overall Coverage │ 100.00 │
                │ p.rego           │ 7      │
                └──────────────────┴────────┘
                """);
    }

    @Test
    void aTableWithoutRows() {
        assertThat(new BoxTable(List.of("Metric", "Value")).draw()).isEqualTo("""
                ┌────────┬───────┐
                │ Metric │ Value │
                ├────────┼───────┤
                └────────┴───────┘
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "日本語, 6",
        "ｱ, 1",
        "Ａ, 2",
        "한글, 4",
        "→─…, 3",
        "☺, 1",
        "⚡, 2",
        "😀, 2",
        "👩\u200d👩\u200d👧, 6",
        "❤\ufe0f, 1",
        "🇩🇪, 4",
        "a\u200bb, 2",
        "\u00ad, 0",
        "\u007f, 0",
        "𠀀, 2",
        "\ue000, 1",
        "\u20dd, 0",
    })
    void widthsAreThoseOfATerminal(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
