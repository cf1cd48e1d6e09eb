package io.regent.rego.format;

import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.TemplateString.Embedded;
import io.regent.rego.ast.TemplateString.Part;
import io.regent.rego.ast.TemplateString.Text;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Template strings: text with its escapes, expressions in braces, comments around these. */
final class TemplatePrinter {
    private final Printer printer;

    TemplatePrinter(Printer printer) {
        this.printer = printer;
    }

    void template(TemplateString template) throws CommentClash {
        String quote = template.multiLine() ? "`" : "\"";
        printer.page.write("$" + quote);
        List<Part> parts = template.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            part(parts.get(i), next, template.multiLine());
        }
        printer.page.write(quote);
    }

    private void part(Part part, @Nullable Part next, boolean multiLine) throws CommentClash {
        switch (part) {
            case Text text -> printer.page.write(escaped(text.text(), multiLine));
            case Embedded(
                    Expr(TermStatement(Constant constant, var at), var not, var with, var made, var in),
                    var where)
            when with.isEmpty() && !printer.comments.isDirectlyBefore(in) ->
                printer.page.write(constant(constant.value(), multiLine));
            case Embedded embedded -> embedded(embedded.expr(), next);
        }
    }

    // OPA: an embedded constant becomes text, unless a comment comes with it.
    private static String constant(Value value, boolean multiLine) {
        return value instanceof Str text ? escaped(text.text(), multiLine) : value.toString();
    }

    private static String escaped(String text, boolean multiLine) {
        if (multiLine) {
            return withBraces(text);
        }
        String quoted = withBraces(Str.of(text).toString());
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String withBraces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '{' && (i == 0 || text.charAt(i - 1) != '\\');
            out.append(opens ? "\\{" : String.valueOf(c));
        }
        return out.toString();
    }

    private void embedded(Expr expr, @Nullable Part next) throws CommentClash {
        printer.page.write("{");
        printer.page.indent();
        commentsBehindBrace(expr);
        printer.exprs.expr(expr);
        if (next != null) {
            commentsBefore(next);
        }
        printer.page.write("}");
        printer.page.outdent();
    }

    private void commentsBehindBrace(Expr expr) {
        if (printer.page.hasWaitingComment()) {
            printer.page.endLine();
            printer.page.startLine();
            return;
        }
        List<Comment> comments = printer.comments.takeAbove(Place.row(expr.location()));
        if (!comments.isEmpty()) {
            printer.page.write(" ");
            printer.page.continueLine();
            printer.page.comments(comments);
        }
    }

    private void commentsBefore(Part next) {
        List<Comment> comments = printer.comments.takeAbove(Place.row(next.location()));
        if (!comments.isEmpty()) {
            printer.page.endLine();
            printer.page.comments(comments);
            printer.page.startLine();
        }
    }
}
