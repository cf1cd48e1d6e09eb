package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.Source;
import io.regent.rego.ast.Comment;
import io.regent.value.DataException;
import io.regent.value.Obj;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Metadata blocks to annotations, not yet attached to anything. */
final class AnnotationParser {
    private final Source source;
    private final AnnotationRefs refs;
    private final List<AnnotationDraft> drafts = new ArrayList<>();
    private final List<Diagnostic> errors = new ArrayList<>();

    AnnotationParser(Source source, AnnotationRefs refs) {
        this.source = source;
        this.refs = refs;
    }

    /** Reads all blocks among {@code comments}. */
    void parse(List<Comment> comments) {
        for (AnnotationBlock block : AnnotationBlock.among(comments)) {
            AnnotationDraft draft = parse(block);
            if (draft != null) {
                drafts.add(draft);
            }
        }
    }

    /** The blocks without errors. */
    List<AnnotationDraft> drafts() {
        return drafts;
    }

    List<Diagnostic> errors() {
        return errors;
    }

    private @Nullable AnnotationDraft parse(AnnotationBlock block) {
        String yaml = block.yaml();
        if (yaml.isBlank()) {
            error(block.mark().location(), "expected METADATA block, found whitespace");
            return null;
        }
        try {
            return fields(block, yaml, YamlReader.read(yaml));
        } catch (DataException wrong) {
            yamlError(block, wrong.getMessage());
        } catch (AnnotationFault fault) {
            error(block.mark().location(), fault.getMessage());
        }
        return null;
    }

    private @Nullable AnnotationDraft fields(AnnotationBlock block, String yaml, Value read) throws AnnotationFault {
        AnnotationShape shape = new AnnotationShape(yaml);
        Obj raw = shape.checked(read);
        if (raw == null) {
            yamlError(block, shape.problems());
            return null;
        }
        return new AnnotationReader(refs).read(raw, block.location());
    }

    private void yamlError(AnnotationBlock block, String message) {
        Matcher line = Lines.NUMBER.matcher(message);
        int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
        error(block.lineLocation(number), message + hints(block));
    }

    /** The pattern for line numbers, built only when some YAML is wrong. */
    private static final class Lines {
        static final Pattern NUMBER = Pattern.compile("^yaml:(?: unmarshal errors:\\s*)? line (\\d+):");
    }

    /** Points at colons that no space follows: they are the usual reason. */
    private static String hints(AnnotationBlock block) {
        StringBuilder hints = new StringBuilder();
        for (Comment line : block.lines()) {
            List<String> symbols = symbolsAfterColons(line.text());
            if (!symbols.isEmpty()) {
                hints.append("\n  Hint: on line ")
                        .append(line.location().row())
                        .append(", symbol(s) [")
                        .append(String.join(" ", symbols))
                        .append("] immediately following a key/value separator ':' is not a legal yaml space"
                                + " character");
            }
        }
        return hints.toString();
    }

    /** What stands right after each colon; nothing when at least one is followed by a space or the end. */
    private static List<String> symbolsAfterColons(String text) {
        List<String> symbols = new ArrayList<>();
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (colon + 1 == text.length() || text.charAt(colon + 1) == ' ' || text.charAt(colon + 1) == '\t') {
                return List.of();
            }
            int symbol = text.codePointAt(colon + 1);
            symbols.add(symbol < 0x80 ? "'" + (char) symbol + "'" : "'\\u" + "%04x".formatted(symbol) + "'");
        }
        return symbols;
    }

    private void error(Location where, String message) {
        ErrorLine line = ErrorLine.of(source.text(), where.start());
        errors.add(new Diagnostic(Codes.PARSE, message, where, line.details(), line.lines(), List.of()));
    }

    /** Why a block is no metadata although it is YAML. */
    static final class AnnotationFault extends Exception {
        private static final long serialVersionUID = 1;

        AnnotationFault(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
