package io.regent.cli.repl;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a line while it is typed: keywords, texts, numbers, comments. */
final class Colours implements Highlighter {
    private static final Pattern PARTS = Pattern.compile(
            "#.*|\"(?:[^\"\\\\]|\\\\.)*\"?|`[^`]*`?|[A-Za-z_][A-Za-z_0-9]*|\\d[\\d.eE]*|.", Pattern.DOTALL);
    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "contains",
            "data",
            "default",
            "else",
            "every",
            "false",
            "if",
            "import",
            "in",
            "input",
            "not",
            "null",
            "package",
            "some",
            "true",
            "with");

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        AttributedStringBuilder out = new AttributedStringBuilder();
        Matcher part = PARTS.matcher(line);
        while (part.find()) {
            out.styled(style(part.group()), part.group());
        }
        return out.toAttributedString();
    }

    private static AttributedStyle style(String part) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        char first = part.charAt(0);
        if (first == '#') {
            return plain.faint();
        }
        if (first == '"' || first == '`') {
            return plain.foreground(AttributedStyle.GREEN);
        }
        if (first >= '0' && first <= '9') {
            return plain.foreground(AttributedStyle.CYAN);
        }
        return KEYWORDS.contains(part) ? plain.foreground(AttributedStyle.MAGENTA) : plain;
    }
}
