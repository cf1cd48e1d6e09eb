package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Quoting;
import io.regent.builtins.template.Node.Chain;
import io.regent.builtins.template.Node.Command;
import io.regent.builtins.template.Node.Constant;
import io.regent.builtins.template.Node.Dot;
import io.regent.builtins.template.Node.Field;
import io.regent.builtins.template.Node.Nil;
import io.regent.builtins.template.Node.Pipeline;
import io.regent.builtins.template.Node.Variable;
import io.regent.builtins.template.Node.Word;
import io.regent.builtins.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what stands within actions, and knows which variables are declared. */
final class PipelineParser {
    private static final int MAX_DEPTH = 500;

    private final Tokens tokens;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int depth;

    PipelineParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** How many variables are declared, for {@link #forget}. */
    int declared() {
        return variables.size();
    }

    /** Ends the scope of the variables declared since there were {@code count}. */
    void forget(int count) {
        variables.subList(count, variables.size()).clear();
    }

    /** A pipeline up to {@code end}, which is taken. */
    Pipeline pipeline(String context, Kind end) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw tokens.failure("max expression depth exceeded");
        }
        int at = tokens.peekWord().at();
        List<Variable> declared = new ArrayList<>();
        boolean assigns = declarations(context, declared);
        List<Command> commands = new ArrayList<>();
        while (!tokens.peekWordIs(end)) {
            if (!startsOperand(tokens.peekWord().kind())) {
                throw tokens.unexpected(tokens.nextWord(), context);
            }
            commands.add(command());
        }
        tokens.nextWord();
        check(commands, context);
        depth--;
        return new Pipeline(at, declared, assigns, commands);
    }

    /** Whether variables are declared here, or assigned; returns the latter. */
    private boolean declarations(String context, List<Variable> declared) {
        while (tokens.peekWordIs(Kind.VARIABLE)) {
            int mark = tokens.mark();
            Token variable = tokens.next();
            Token next = tokens.peekWord();
            boolean comma = next.kind() == Kind.OTHER && next.text().equals(",");
            if (next.kind() != Kind.ASSIGN && next.kind() != Kind.DECLARE && !comma) {
                tokens.reset(mark);
                return false;
            }
            tokens.next();
            declared.add(new Variable(variable.at(), variable.text(), List.of()));
            variables.add(variable.text());
            if (!comma) {
                return next.kind() == Kind.ASSIGN;
            }
            secondVariable(context, declared.size());
        }
        return false;
    }

    private void secondVariable(String context, int count) {
        if (!context.equals("range") || count > 1) {
            throw tokens.failure("too many declarations in " + context);
        }
        switch (tokens.peekWord().kind()) {
            case VARIABLE, RIGHT_DELIMITER, RIGHT_PAREN -> {}
            default -> throw tokens.failure("range can only initialize variables");
        }
    }

    private void check(List<Command> commands, String context) {
        if (commands.isEmpty()) {
            throw tokens.failure("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            Node first = commands.get(i).words().getFirst();
            if (first instanceof Constant || first instanceof Dot || first instanceof Nil) {
                throw tokens.failure("non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private static boolean startsOperand(Kind kind) {
        return switch (kind) {
            case BOOL, CHARACTER, NUMBER, STRING, RAW_STRING, FIELD, VARIABLE, IDENTIFIER, DOT, NIL, LEFT_PAREN -> true;
            default -> false;
        };
    }

    /** Operands up to a pipe, which is taken, or to the end of the pipeline. */
    private Command command() {
        int at = tokens.peekWord().at();
        List<Word> words = new ArrayList<>();
        boolean more = true;
        while (more) {
            Word operand = operand();
            if (operand != null) {
                words.add(operand);
            }
            int mark = tokens.mark();
            Token token = tokens.next();
            switch (token.kind()) {
                case SPACE -> {}
                case RIGHT_DELIMITER, RIGHT_PAREN -> {
                    tokens.reset(mark);
                    more = false;
                }
                case PIPE -> more = false;
                default -> throw tokens.unexpected(token, "operand");
            }
        }
        if (words.isEmpty()) {
            throw tokens.failure("empty command");
        }
        return new Command(at, words);
    }

    private @Nullable Word operand() {
        Word node = term();
        if (node == null || tokens.peek().kind() != Kind.FIELD) {
            return node;
        }
        int at = tokens.peek().at();
        List<String> fields = new ArrayList<>();
        while (tokens.peek().kind() == Kind.FIELD) {
            fields.add(tokens.next().text().substring(1));
        }
        return switch (node) {
            case Field field -> new Field(at, joined(field.names(), fields));
            case Variable variable -> new Variable(at, variable.name(), joined(variable.fields(), fields));
            case Constant constant -> throw fieldOf(node);
            case Nil nil -> throw fieldOf(node);
            case Dot dot -> throw fieldOf(node);
            case Chain chain -> new Chain(at, node, fields);
            case Pipeline pipeline -> new Chain(at, node, fields);
            case Node.Function function -> new Chain(at, node, fields);
        };
    }

    private TemplateException fieldOf(Node node) {
        return tokens.failure("unexpected . after term " + Quoting.quote(node.toString()));
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** A simple operand; null when none stands here. */
    private @Nullable Word term() {
        Token token = tokens.peekWord();
        if (!startsOperand(token.kind())) {
            return null;
        }
        tokens.next();
        int at = token.at();
        String text = token.text();
        return switch (token.kind()) {
            case IDENTIFIER -> function(token);
            case DOT -> new Dot(at);
            case NIL -> new Nil(at);
            case VARIABLE -> variable(token);
            case FIELD -> new Field(at, List.of(text.substring(1)));
            case BOOL -> new Constant(at, text, new Operand.Truth(text.equals("true")));
            case LEFT_PAREN -> pipeline("parenthesized pipeline", Kind.RIGHT_PAREN);
            default -> constant(token);
        };
    }

    private Word function(Token token) {
        if (!Functions.exists(token.text())) {
            throw tokens.failure("function " + Quoting.quote(token.text()) + " not defined");
        }
        return new Node.Function(token.at(), token.text());
    }

    private Word variable(Token token) {
        if (!variables.contains(token.text())) {
            throw tokens.failure("undefined variable " + Quoting.quote(token.text()));
        }
        return new Variable(token.at(), token.text(), List.of());
    }

    private Word constant(Token token) {
        try {
            return new Constant(token.at(), token.text(), Constants.read(token));
        } catch (TemplateException malformed) {
            throw tokens.failure(malformed.getMessage());
        }
    }
}
