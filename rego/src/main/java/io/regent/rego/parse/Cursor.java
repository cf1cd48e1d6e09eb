package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.Source;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parser's place in a source: the current token, what was found wrong so far, and the comments passed.
 *
 * <p>{@link #mark()} and {@link #reset} go back to an earlier place and forget what was found since.
 */
final class Cursor {
    private final Source source;
    private final Lexer lexer;
    private Keywords keywords;
    private Token token = new Token(TokenKind.EOF, 0, 0);
    private int lastEnd;
    private boolean passedNewline;
    private @Nullable Chain<Problem> errors;
    private @Nullable Chain<Comment> comments;
    private @Nullable Chain<String> hints;
    private int wildcards;
    /** Whether the text is given up: what is found from then on is not said, since it would be said at each of thousands of levels. */
    private boolean givenUp;

    /** Something wrong; most problems are forgotten again when another reading of the text succeeds. */
    record Problem(Location where, String message) {}

    /** A place to come back to. */
    record Mark(
            Token token,
            int lastEnd,
            boolean passedNewline,
            @Nullable Chain<Problem> errors,
            @Nullable Chain<Comment> comments,
            @Nullable Chain<String> hints,
            int wildcards) {}

    /** Stands at the first token of {@code source}. */
    Cursor(Source source, Keywords keywords) {
        this.source = source;
        this.lexer = new Lexer(source.text());
        this.keywords = keywords;
        token = new Token(TokenKind.WHITESPACE, 0, source.text().startsWith("\uFEFF") ? 1 : 0);
        advance();
    }

    /** Another cursor at the same place, with other keywords; it does not move this one. */
    Cursor fork(Keywords otherKeywords) {
        Cursor copy = new Cursor(source, otherKeywords);
        copy.reset(mark());
        copy.retype();
        return copy;
    }

    /** Whether the text is read on a large stack. */
    boolean isDeep() {
        return source.isDeep();
    }

    Keywords keywords() {
        return keywords;
    }

    /** From the next token on, names are read with {@code changed}. */
    void keywords(Keywords changed) {
        keywords = changed;
        retype();
    }

    private void retype() {
        if (token.kind() == TokenKind.IDENTIFIER || token.kind().isKeyword()) {
            token = new Token(keywords.kind(text()), token.start(), token.end());
        }
    }

    TokenKind kind() {
        return token.kind();
    }

    boolean is(TokenKind kind) {
        return token.kind() == kind;
    }

    /** The current token as it is written. */
    String text() {
        return source.text().substring(token.start(), token.end());
    }

    int start() {
        return token.start();
    }

    int end() {
        return token.end();
    }

    /** Where the last token before the current one ends, whitespace and comments left out. */
    int lastEnd() {
        return lastEnd;
    }

    /** Whether a line ended between the last token and the current one. */
    boolean passedNewline() {
        return passedNewline;
    }

    /** The current token's place. */
    Location location() {
        return new Location(source, token.start(), token.end());
    }

    /** From {@code start} to the last token passed. */
    Location since(int start) {
        return new Location(source, start, Math.max(start, lastEnd));
    }

    /** Placed at {@code start}, with the text from {@code textStart} to {@code end}. */
    Location place(int start, int textStart, int end) {
        return new Location(source, start, textStart, Math.max(textStart, end));
    }

    /** To the next token. */
    void advance() {
        scan(true);
    }

    /** To the next token, which may be whitespace. */
    void advanceToSpace() {
        scan(false);
    }

    /** From the brace that closes an embedded expression into the template text after it. */
    void advanceIntoTemplate(boolean raw) {
        lastEnd = token.end();
        passedNewline = false;
        take(lexer.templatePart(token.end(), raw));
    }

    /** Takes the current keyword for a name. */
    void takeAsName() {
        token = new Token(TokenKind.IDENTIFIER, token.start(), token.end());
    }

    /** Takes the current keyword for a name if {@code .} or {@code [} follows at once: a ref begins here. */
    boolean takeRefAsName() {
        boolean isName = isRefKeyword();
        if (isName) {
            takeAsName();
        }
        return isName;
    }

    /** Whether the current token is a keyword that {@code .} or {@code [} makes the name of a ref. */
    boolean isRefKeyword() {
        if (!kind().isKeyword() || !keywords.inRefs()) {
            return false;
        }
        TokenKind next = following();
        return next == TokenKind.DOT || next == TokenKind.LEFT_BRACKET;
    }

    private void scan(boolean skipSpace) {
        if (token.kind() != TokenKind.WHITESPACE) {
            lastEnd = token.end();
            passedNewline = false;
        }
        do {
            take(lexer.next(token.end()));
        } while (skipped(skipSpace));
    }

    private void take(Token next) {
        token = next;
        if (next.kind() == TokenKind.IDENTIFIER) {
            retype();
        }
        for (String problem : next.problems()) {
            error(location(), problem);
        }
    }

    private boolean skipped(boolean skipSpace) {
        switch (token.kind()) {
            case WHITESPACE -> {
                passedNewline |= source.text().charAt(token.start()) == '\n';
                return skipSpace;
            }
            case COMMENT -> {
                comments = new Chain<>(comments, new Comment(commentText(), location()));
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private String commentText() {
        String text = text();
        return text.substring(1, text.endsWith("\r") ? text.length() - 1 : text.length());
    }

    /** What kind of token directly follows the current one; whitespace counts. */
    TokenKind following() {
        return lexer.next(token.end()).kind();
    }

    Mark mark() {
        return new Mark(token, lastEnd, passedNewline, errors, comments, hints, wildcards);
    }

    void reset(Mark mark) {
        token = mark.token();
        lastEnd = mark.lastEnd();
        passedNewline = mark.passedNewline();
        errors = givenUp ? errors : mark.errors();
        comments = mark.comments();
        hints = mark.hints();
        wildcards = mark.wildcards();
    }

    /** The name of a new variable behind {@code _}. */
    String wildcard() {
        return Var.WILDCARD_PREFIX + wildcards++;
    }

    boolean failed() {
        return errors != null;
    }

    boolean failedSince(Mark mark) {
        return errors != mark.errors();
    }

    List<Diagnostic> errors() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : Chain.toList(errors)) {
            Location where = problem.where();
            ErrorLine line = ErrorLine.of(source.text(), where.start());
            diagnostics.add(
                    new Diagnostic(Codes.PARSE, problem.message(), where, line.details(), line.lines(), List.of()));
        }
        return diagnostics;
    }

    List<Comment> comments() {
        return Chain.toList(comments);
    }

    /** To the token that begins at {@code offset}. */
    void moveTo(int offset) {
        take(lexer.next(offset));
    }

    boolean hasHints() {
        return hints != null;
    }

    /** A remark that the next error will carry. */
    void hint(String text) {
        hints = new Chain<>(hints, text);
    }

    /** Records that the current token may not stand here. */
    void unexpected() {
        unexpected("");
    }

    /** Records that the current token may not stand here, with what should. */
    void unexpected(String note) {
        if (is(TokenKind.ILLEGAL)) {
            error(location(), "illegal token");
            return;
        }
        String type = kind().isKeyword() ? " keyword" : " token";
        error(location(), "unexpected " + kind() + type + (note.isEmpty() ? "" : ": " + note));
    }

    /** Records the last error of the text, which no other reading of it makes undone. */
    void giveUp(String message) {
        error(location(), message);
        givenUp = true;
    }

    void error(Location where, String message) {
        if (givenUp) {
            return;
        }
        errors = new Chain<>(errors, new Problem(where, message + hintText()));
        hints = null;
    }

    private String hintText() {
        List<String> all = Chain.toList(hints);
        return switch (all.size()) {
            case 0 -> "";
            case 1 -> " (hint: " + all.get(0) + ")";
            default -> " (hints: " + String.join(", ", all) + ")";
        };
    }
}
