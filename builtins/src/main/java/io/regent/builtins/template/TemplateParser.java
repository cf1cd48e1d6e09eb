package io.regent.builtins.template;

import io.regent.builtins.template.Node.Action;
import io.regent.builtins.template.Node.Block;
import io.regent.builtins.template.Node.BlockKind;
import io.regent.builtins.template.Node.Invocation;
import io.regent.builtins.template.Node.Pipeline;
import io.regent.builtins.template.Node.Statement;
import io.regent.builtins.template.Node.Text;
import io.regent.builtins.template.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parses a template and those it defines. */
final class TemplateParser {
    private static final int MAX_DEPTH = 500;

    private final Tokens tokens;
    private final Map<String, List<Statement>> templates = new HashMap<>();
    private PipelineParser pipelines;
    private int ranges;
    private int depth;

    private TemplateParser(String source) {
        this.tokens = new Tokens(Lexer.read(source));
        this.pipelines = new PipelineParser(tokens);
    }

    /** The parts of all templates by name. */
    static Map<String, List<Statement>> parse(String source) {
        TemplateParser parser = new TemplateParser(source);
        parser.templates.put(Template.MAIN, parser.main());
        return parser.templates;
    }

    private List<Statement> main() {
        List<Statement> nodes = new ArrayList<>();
        while (tokens.peek().kind() != Kind.END_OF_TEMPLATE) {
            if (!definition()) {
                list(nodes, true);
            }
        }
        return nodes;
    }

    /** Takes a {@code define} with what it defines; it stands only outside of everything else. */
    private boolean definition() {
        int mark = tokens.mark();
        if (tokens.next().kind() != Kind.LEFT_DELIMITER || tokens.nextWord().kind() != Kind.DEFINE) {
            tokens.reset(mark);
            return false;
        }
        String name = name("define clause");
        tokens.expect(Kind.RIGHT_DELIMITER, "define clause");
        PipelineParser outer = pipelines;
        pipelines = new PipelineParser(tokens);
        List<Statement> body = new ArrayList<>();
        endOf(list(body, false), "define clause");
        pipelines = outer;
        templates.put(name, body);
        return true;
    }

    private void endOf(Kind end, String context) {
        if (end != Kind.END) {
            throw tokens.failure("unexpected {{else}} in " + context);
        }
    }

    private String name(String context) {
        Token token = tokens.nextWord();
        if (token.kind() != Kind.STRING && token.kind() != Kind.RAW_STRING) {
            throw tokens.unexpected(token, context);
        }
        try {
            return Constants.string(token);
        } catch (TemplateException malformed) {
            throw tokens.failure(malformed.getMessage());
        }
    }

    /**
     * Adds parts up to {@code end} or {@code else}, which is taken and returned. At the top level neither may come, and
     * only one part is added, since a definition may follow.
     */
    private Kind list(List<Statement> nodes, boolean top) {
        while (tokens.peekWord().kind() != Kind.END_OF_TEMPLATE) {
            Token token = tokens.nextWord();
            switch (token.kind()) {
                case TEXT -> nodes.add(new Text(token.at(), token.text()));
                case LEFT_DELIMITER -> {
                    tokens.action(token.line());
                    Kind keyword = tokens.peekWord().kind();
                    if (keyword == Kind.END || keyword == Kind.ELSE) {
                        return close(keyword, top);
                    }
                    nodes.add(action());
                    tokens.action(0);
                }
                default -> throw tokens.unexpected(token, "input");
            }
            if (top) {
                return Kind.TEXT;
            }
        }
        throw tokens.failure("unexpected EOF");
    }

    private Kind close(Kind keyword, boolean top) {
        tokens.nextWord();
        boolean chained = keyword == Kind.ELSE && (tokens.peekWordIs(Kind.IF) || tokens.peekWordIs(Kind.WITH));
        if (!chained) {
            tokens.expect(Kind.RIGHT_DELIMITER, keyword.name().toLowerCase(Locale.ROOT));
        }
        if (top) {
            throw tokens.failure("unexpected {{" + keyword.name().toLowerCase(Locale.ROOT) + "}}");
        }
        tokens.action(0);
        return keyword;
    }

    private Statement action() {
        Token token = tokens.peekWord();
        return switch (token.kind()) {
            case IF, RANGE, WITH -> {
                tokens.next();
                yield block(BlockKind.valueOf(token.kind().name()));
            }
            case TEMPLATE -> {
                tokens.next();
                yield invocation();
            }
            case BLOCK -> {
                tokens.next();
                yield definedHere();
            }
            case BREAK, CONTINUE -> {
                tokens.next();
                yield jump(token);
            }
            default -> new Action(pipelines.pipeline("command", Kind.RIGHT_DELIMITER));
        };
    }

    private Statement jump(Token token) {
        String text = "{{" + token.text() + "}}";
        tokens.expect(Kind.RIGHT_DELIMITER, text);
        if (ranges == 0) {
            throw tokens.failure(text + " outside {{range}}");
        }
        return token.kind() == Kind.BREAK ? new Node.Break(token.at()) : new Node.Continue(token.at());
    }

    private Block block(BlockKind kind) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw tokens.failure("max expression depth exceeded");
        }
        int declared = pipelines.declared();
        String context = kind.name().toLowerCase(Locale.ROOT);
        Pipeline pipeline = pipelines.pipeline(context, Kind.RIGHT_DELIMITER);
        List<Statement> body = new ArrayList<>();
        ranges += kind == BlockKind.RANGE ? 1 : 0;
        Kind end = list(body, false);
        ranges -= kind == BlockKind.RANGE ? 1 : 0;
        List<Statement> otherwise = end == Kind.ELSE ? otherwise(kind) : List.of();
        pipelines.forget(declared);
        depth--;
        return new Block(pipeline.at(), kind, pipeline, body, otherwise);
    }

    private List<Statement> otherwise(BlockKind kind) {
        boolean chained = (kind == BlockKind.IF && tokens.peekWordIs(Kind.IF))
                || (kind == BlockKind.WITH && tokens.peekWordIs(Kind.WITH));
        if (chained) {
            tokens.next();
            return List.of(block(kind));
        }
        List<Statement> nodes = new ArrayList<>();
        if (list(nodes, false) != Kind.END) {
            throw tokens.failure("expected end; found {{else}}");
        }
        return nodes;
    }

    private Invocation invocation() {
        int at = tokens.peekWord().at();
        String name = name("template clause");
        if (tokens.peekWordIs(Kind.RIGHT_DELIMITER)) {
            tokens.next();
            return new Invocation(at, name, null);
        }
        return new Invocation(at, name, pipelines.pipeline("template clause", Kind.RIGHT_DELIMITER));
    }

    /** A template that is defined where it is executed. */
    private Invocation definedHere() {
        int at = tokens.peekWord().at();
        String name = name("block clause");
        Pipeline pipeline = pipelines.pipeline("block clause", Kind.RIGHT_DELIMITER);
        PipelineParser outer = pipelines;
        pipelines = new PipelineParser(tokens);
        List<Statement> body = new ArrayList<>();
        endOf(list(body, false), "block clause");
        pipelines = outer;
        templates.putIfAbsent(name, body);
        return new Invocation(at, name, pipeline);
    }
}
