package io.regent.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** One reading of a YAML document: its events become values on a stack of open collections. */
final class YamlDocument {
    private static final int MAX_DEPTH = 10_000;

    private final Parser events;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final int length;
    private final boolean endsWithBreak;
    private final AliasBudget budget = new AliasBudget();
    private @Nullable YamlOpen open;
    private int depth;

    /** @param text what the events are read from */
    YamlDocument(Parser events, String text) {
        this.events = events;
        this.length = text.codePointCount(0, text.length());
        this.endsWithBreak = text.endsWith("\n");
    }

    Value read() {
        events.next();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            return Null.NULL;
        }
        checkVersion((DocumentStartEvent) events.next());
        Value root = root();
        end();
        return root;
    }

    private static void checkVersion(DocumentStartEvent start) {
        Optional<SpecVersion> version = start.getSpecVersion();
        if (version.isPresent()
                && (version.get().getMajor() != 1 || version.get().getMinor() != 1)) {
            throw new DataException("yaml: found incompatible YAML document", -1);
        }
    }

    /** What follows the first document is not read, but it has to begin like another one. */
    private void end() {
        events.next();
        if (events.peekEvent() instanceof DocumentStartEvent next && !next.isExplicit()) {
            int line = next.getStartMark().map(Mark::getLine).orElse(0);
            throw YamlFault.at("did not find expected <document start>", line);
        }
    }

    private Value root() {
        while (true) {
            Event event = events.next();
            YamlNode node = switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    begin((NodeEvent) event);
                    yield null;
                }
                case MappingEnd, SequenceEnd -> close();
                case Alias -> alias((AliasEvent) event);
                default -> scalar((ScalarEvent) event);
            };
            YamlOpen around = open;
            if (node != null && around == null) {
                return node.value();
            }
            if (node != null && around != null) {
                around.add(node);
            }
        }
    }

    private void begin(NodeEvent event) {
        if (depth++ == MAX_DEPTH) {
            throw new DataException("yaml: exceeded max depth of " + MAX_DEPTH, -1);
        }
        budget.read(1);
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        open = new YamlOpen(mapping, anchor(event), open);
        forget(event);
    }

    private YamlNode close() {
        YamlOpen closed = Objects.requireNonNull(open);
        depth--;
        open = closed.outer();
        return remember(closed.anchor(), closed.close());
    }

    private YamlNode scalar(ScalarEvent event) {
        budget.read(1);
        String value = event.getValue();
        if (event.isDQuoted() && value.codePoints().anyMatch(YamlDocument::isSurrogate)) {
            throw new DataException("yaml: found invalid Unicode character escape code", -1);
        }
        return remember(anchor(event), YamlScalar.node(event, isCutOff(event) ? value.replaceFirst("\n$", "") : value));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Whether a block scalar ends with the text, without the line break that the library adds to it. */
    private boolean isCutOff(ScalarEvent event) {
        int end = event.getEndMark().map(Mark::getIndex).orElse(0);
        return !endsWithBreak && (event.isLiteral() || event.isFolded()) && end >= length;
    }

    private YamlNode alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        YamlNode node = anchors.get(name);
        if (node == null) {
            throw new DataException(
                    anchors.containsKey(name)
                            ? "yaml: anchor '" + name + "' value contains itself"
                            : "yaml: unknown anchor '" + name + "' referenced",
                    -1);
        }
        budget.readAlias(node.size());
        return node.aliased();
    }

    /** Makes an anchor unusable until its collection is complete. */
    private void forget(NodeEvent event) {
        String name = anchor(event);
        if (name != null) {
            anchors.put(name, null);
        }
    }

    private YamlNode remember(@Nullable String anchor, YamlNode node) {
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }
}
