package io.regent.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A table drawn with box characters: titles centred, cells left-aligned, widths as a terminal shows them. */
public final class BoxTable {
    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean separate;

    /** A table without a line of titles when there are none. */
    public BoxTable(List<String> titles) {
        this(titles, false);
    }

    private BoxTable(List<String> titles, boolean separate) {
        this.titles = List.copyOf(titles);
        this.separate = separate;
    }

    /** A table without titles and with a line between rows. */
    public static BoxTable withSeparateRows() {
        return new BoxTable(List.of(), true);
    }

    /** Adds a row with as many cells as there are titles; cells may have several lines. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The table, each line ended by a line feed. */
    public String draw() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        rule(widths, '┌', '┬', '┐', out);
        if (!titles.isEmpty()) {
            line(widths, column -> centred(titles.get(column), widths[column]), out);
            rule(widths, '├', '┼', '┤', out);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && separate) {
                rule(widths, '├', '┼', '┤', out);
            }
            row(rows.get(i), widths, out);
        }
        rule(widths, '└', '┴', '┘', out);
        return out.toString();
    }

    private static void row(List<String> cells, int[] widths, StringBuilder out) {
        List<String[]> lines = cells.stream().map(cell -> cell.split("\n", -1)).toList();
        int height = lines.stream().mapToInt(each -> each.length).max().orElse(0);
        for (int i = 0; i < height; i++) {
            int at = i;
            line(
                    widths,
                    column -> padded(at < lines.get(column).length ? lines.get(column)[at] : "", widths[column]),
                    out);
        }
    }

    private static int width(String cell) {
        int width = 0;
        for (String line : cell.split("\n", -1)) {
            width = Math.max(width, DisplayWidth.of(line));
        }
        return width;
    }

    private int[] widths() {
        int[] widths = new int[titles.isEmpty() ? rows.get(0).size() : titles.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = titles.isEmpty() ? 0 : DisplayWidth.of(titles.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return widths;
    }

    private static void rule(int[] widths, char left, char middle, char right, StringBuilder out) {
        for (int column = 0; column < widths.length; column++) {
            out.append(column == 0 ? left : middle).append("─".repeat(widths[column] + 2));
        }
        out.append(right).append('\n');
    }

    private static void line(int[] widths, IntFunction<String> cell, StringBuilder out) {
        for (int column = 0; column < widths.length; column++) {
            out.append("│ ").append(cell.apply(column)).append(' ');
        }
        out.append("│\n");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - DisplayWidth.of(text));
    }

    private static String centred(String text, int width) {
        int free = width - DisplayWidth.of(text);
        return " ".repeat(free / 2) + text + " ".repeat(free - free / 2);
    }
}
