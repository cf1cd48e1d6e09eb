package io.regent.rego.ast;

import io.regent.value.Str;
import java.util.List;

/**
 * Syntax trees as one line of Rego, the way traces and error messages show them: {@code =} between its operands, every
 * other operator as a call of its built-in, e.g. {@code gt(count(x), 1)}.
 */
public final class RegoText {
    private final StringBuilder out = new StringBuilder();

    private RegoText() {}

    public static String of(Term term) {
        RegoText text = new RegoText();
        text.term(term);
        return text.out.toString();
    }

    public static String of(Expr expr) {
        RegoText text = new RegoText();
        text.expr(expr);
        return text.out.toString();
    }

    /** The expressions separated by semicolons. */
    public static String of(Body body) {
        RegoText text = new RegoText();
        text.body(body);
        return text.out.toString();
    }

    public static String of(With with) {
        RegoText text = new RegoText();
        text.with(with);
        return text.out.toString();
    }

    /** A rule as v1 writes it, with its branches. */
    public static String of(Rule rule) {
        RegoText text = new RegoText();
        text.rule(rule);
        return text.out.toString();
    }

    public static String of(Head head) {
        RegoText text = new RegoText();
        text.head(head);
        return text.out.toString();
    }

    private void rule(Rule rule) {
        out.append(rule.isDefault() ? "default " : "");
        head(rule.head());
        if (!rule.isDefault()) {
            out.append(" if { ");
            body(rule.body());
            out.append(" }");
        }
        for (Rule branch = rule.otherwise(); branch != null; branch = branch.otherwise()) {
            otherwise(branch);
        }
    }

    private void otherwise(Rule branch) {
        out.append(" else");
        Term value = branch.head().value();
        if (value != null) {
            out.append(branch.head().assigned() ? " := " : " = ");
            term(value);
        }
        out.append(" if { ");
        body(branch.body());
        out.append(" }");
    }

    private void head(Head head) {
        ref(head.reference());
        if (head.args() != null) {
            list("(", head.args(), ")");
        }
        Term value = head.value();
        if (value != null) {
            out.append(head.assigned() ? " := " : " = ");
            term(value);
        } else if (head.key() != null) {
            out.append(" contains ");
            term(head.key());
        }
    }

    private void body(Body body) {
        String separator = "";
        for (Expr expr : body.exprs()) {
            out.append(separator);
            expr(expr);
            separator = "; ";
        }
    }

    private void expr(Expr expr) {
        out.append(expr.negated() ? "not " : "");
        statement(expr.statement());
        for (With with : expr.with()) {
            out.append(' ');
            with(with);
        }
    }

    private void with(With with) {
        out.append("with ");
        term(with.target());
        out.append(" as ");
        term(with.value());
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.TermStatement s -> term(s.term());
            case Statement.CallStatement s -> call(s);
            case Statement.SomeDeclaration s -> some(s.symbols());
            case Statement.Every s -> every(s);
            case Statement.Negation s -> {
                out.append("not ");
                operand(s.body(), s.explicitBody());
            }
            case Statement.Logical s -> {
                operand(s.left(), s.explicitLeft());
                out.append(s.operator() == Statement.Logical.Operator.AND ? " and " : " or ");
                operand(s.right(), s.explicitRight());
            }
        }
    }

    private void call(Statement.CallStatement call) {
        if (call.args().size() == 2 && call.operator().dotted().equals("eq")) {
            term(call.args().get(0));
            out.append(" = ");
            term(call.args().get(1));
        } else {
            call(call.operator(), call.args());
        }
    }

    private void call(Ref operator, List<Term> args) {
        ref(operator);
        list("(", args, ")");
    }

    private void some(List<Term> symbols) {
        out.append("some ");
        if (symbols.size() == 1 && symbols.get(0) instanceof Call(Ref operator, List<Term> args, var where)) {
            int last = args.size() - 1;
            list("", args.subList(0, last), " in ");
            term(args.get(last));
        } else {
            list("", symbols, "");
        }
    }

    private void every(Statement.Every every) {
        out.append("every ");
        if (every.key() != null) {
            term(every.key());
            out.append(", ");
        }
        term(every.value());
        out.append(" in ");
        term(every.domain());
        out.append(" { ");
        body(every.body());
        out.append(" }");
    }

    private void operand(Body body, boolean explicit) {
        out.append(explicit ? "{ " : "");
        body(body);
        out.append(explicit ? " }" : "");
    }

    private void term(Term term) {
        switch (term) {
            case Constant c -> out.append(c.value());
            case Var v -> out.append(v.isWildcard() ? "_" : v.name());
            case Ref r -> ref(r);
            case ArrayTerm a -> list("[", a.items(), "]");
            case SetTerm s -> set(s);
            case ObjectTerm o -> object(o);
            case ArrayComprehension c -> comprehension("[", List.of(c.head()), c.body(), "]");
            case SetComprehension c -> comprehension("{", List.of(c.head()), c.body(), "}");
            case ObjectComprehension c -> comprehension("{", List.of(c.key(), c.value()), c.body(), "}");
            case Call c -> call(c.operator(), c.args());
            case TemplateString t -> template(t);
        }
    }

    private void list(String open, List<Term> items, String close) {
        out.append(open);
        String separator = "";
        for (Term item : items) {
            out.append(separator);
            term(item);
            separator = ", ";
        }
        out.append(close);
    }

    private void set(SetTerm set) {
        if (set.members().isEmpty()) {
            out.append("set()");
        } else {
            list("{", set.members(), "}");
        }
    }

    private void object(ObjectTerm object) {
        out.append('{');
        String separator = "";
        for (ObjectTerm.Member member : object.members()) {
            out.append(separator);
            term(member.key());
            out.append(": ");
            term(member.value());
            separator = ", ";
        }
        out.append('}');
    }

    private void comprehension(String open, List<Term> head, Body body, String close) {
        out.append(open);
        String separator = "";
        for (Term term : head) {
            out.append(separator);
            term(term);
            separator = ": ";
        }
        out.append(" | ");
        body(body);
        out.append(close);
    }

    private void ref(Ref ref) {
        term(ref.head());
        for (Term part : ref.path()) {
            if (part instanceof Constant(Str name, var where) && Names.isPlain(name.text())) {
                out.append('.').append(name.text());
            } else {
                out.append('[');
                term(part);
                out.append(']');
            }
        }
    }

    private void template(TemplateString template) {
        String quote = template.multiLine() ? "`" : "\"";
        out.append('$').append(quote);
        for (TemplateString.Part part : template.parts()) {
            switch (part) {
                case TemplateString.Text text -> templateText(text.text(), template.multiLine());
                case TemplateString.Embedded embedded -> {
                    out.append('{');
                    expr(embedded.expr());
                    out.append('}');
                }
            }
        }
        out.append(quote);
    }

    private void templateText(String text, boolean multiLine) {
        String quoted = Str.of(text).toString();
        String written = multiLine ? text : quoted.substring(1, quoted.length() - 1);
        out.append(written.replace("{", "\\{"));
    }
}
