package io.regent.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** The reference's messages for YAML that is not well-formed. */
final class YamlFault {
    /** What the library's description begins with, and what the reference says. The first that fits counts. */
    private static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("expected the node content", "did not find expected node content"),
            Map.entry("expected ',' or ']'", "did not find expected ',' or ']'"),
            Map.entry("expected ',' or '}'", "did not find expected ',' or '}'"),
            Map.entry("expected '<document start>'", "did not find expected <document start>"),
            Map.entry("mapping values are not allowed", "mapping values are not allowed in this context"),
            Map.entry("mapping keys are not allowed", "mapping keys are not allowed in this context"),
            Map.entry("sequence entries are not allowed", "block sequence entries are not allowed in this context"),
            Map.entry("could not find expected ':'", "could not find expected ':'"),
            Map.entry("found unexpected end of stream", "found unexpected end of stream"),
            Map.entry("found undefined tag handle", "found undefined tag handle"),
            Map.entry("found unknown escape character", "found unknown escape character"),
            Map.entry("found duplicate YAML directive", "found duplicate %YAML directive"),
            Map.entry("found a tab character", "found a tab character where an indentation space is expected"),
            Map.entry("found character", "found character that cannot start any token"),
            Map.entry("unexpected character found", "did not find expected alphabetic or numeric character"),
            Map.entry("expected a comment or a line break", "did not find expected comment or line break"),
            Map.entry("expected chomping or indentation", "did not find expected comment or line break"),
            Map.entry("DEL character", "control characters are not allowed"),
            Map.entry("expected URI", "did not find expected tag URI"),
            Map.entry("expected '>'", "did not find the expected '>'"),
            Map.entry("expected a digit", "did not find expected version number"),
            Map.entry("expected escape sequence", "did not find expected hexdecimal number"));

    private YamlFault() {}

    /** @param text the text that was being read */
    static DataException of(YamlEngineException wrong, String text) {
        return switch (wrong) {
            case ReaderException unreadable -> new DataException("yaml: control characters are not allowed", -1);
            case YamlVersionException other -> new DataException("yaml: found incompatible YAML document", -1);
            case MarkedYamlEngineException marked -> at(problem(marked), line(marked, text));
            default -> new DataException("yaml: " + wrong.getMessage(), -1);
        };
    }

    /** @param line counted from 1; 0 when it is not to be shown */
    static DataException at(String problem, int line) {
        return new DataException("yaml: " + (line == 0 ? "" : "line " + line + ": ") + problem, -1);
    }

    private static String problem(MarkedYamlEngineException wrong) {
        String said = wrong.getProblem().strip();
        if (said.startsWith("expected <block end>")) {
            boolean mapping = wrong.getContext() != null && wrong.getContext().contains("mapping");
            return mapping ? "did not find expected key" : "did not find expected '-' indicator";
        }
        return TEXTS.stream()
                .filter(entry -> said.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }

    /** OPA: the line where the construct began, but if that is the first one, where it went wrong; one less from the parser. */
    private static int line(MarkedYamlEngineException wrong, String text) {
        boolean scanner = wrong instanceof ScannerException;
        int context = line(wrong.getContextMark(), text, !scanner);
        int line = context != 0 ? context : line(wrong.getProblemMark(), text, !scanner);
        return line != 0 && scanner ? line + 1 : line;
    }

    /** The line of a mark from 0; the end of a text, as a token, stands on a line of its own. */
    private static int line(Optional<Mark> mark, String text, boolean token) {
        if (mark.isEmpty()) {
            return 0;
        }
        boolean atEnd = token && mark.get().getIndex() >= text.codePointCount(0, text.length());
        return mark.get().getLine() + (atEnd && mark.get().getColumn() > 0 ? 1 : 0);
    }
}
