package io.regent.builtins.template;

import io.regent.builtins.template.Token.Kind;
import java.util.List;

/** The tokens of a template while they are parsed, and the mistakes found on the way. */
final class Tokens {
    private final List<Token> tokens;
    private int at;
    private int furthest;
    private int actionLine;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        Token token = peek();
        at += token.kind() == Kind.END_OF_TEMPLATE || token.kind() == Kind.ERROR ? 0 : 1;
        return token;
    }

    Token peek() {
        furthest = Math.max(furthest, at);
        return tokens.get(at);
    }

    Token nextWord() {
        skipSpace();
        return next();
    }

    Token peekWord() {
        skipSpace();
        return peek();
    }

    boolean peekWordIs(Kind kind) {
        return peekWord().kind() == kind;
    }

    private void skipSpace() {
        while (peek().kind() == Kind.SPACE) {
            at++;
        }
    }

    /** A place to come back to. */
    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    Token expect(Kind kind, String context) {
        Token token = nextWord();
        if (token.kind() != kind) {
            throw unexpected(token, context);
        }
        return token;
    }

    /** {@code unexpected "x" in command}, or the lexer's own complaint. */
    TemplateException unexpected(Token token, String context) {
        if (token.kind() != Kind.ERROR) {
            return failure("unexpected " + token + " in " + context);
        }
        boolean elsewhere = actionLine != 0 && actionLine != token.line();
        String started = token.text().endsWith(" action") ? " started at template:" : " in action started at template:";
        return failure(elsewhere ? token.text() + started + actionLine : token.text());
    }

    /** Notes the line in which an action begins; 0 outside of actions. */
    void action(int line) {
        actionLine = line;
    }

    /** A complaint about the line that was read last. */
    TemplateException failure(String problem) {
        return new TemplateException(
                "template: template:" + tokens.get(furthest).line() + ": " + problem);
    }
}
