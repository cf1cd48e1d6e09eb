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
                negated(s);
            }
            case Statement.Logical s -> {
                operand(s.left(), s.explicitLeft(), s.operator(), true);
                out.append(s.operator() == Statement.Logical.Operator.AND ? " and " : " or ");
                operand(s.right(), s.explicitRight(), s.operator(), false);
            }
        }
    }

    private void negated(Statement.Negation negation) {
        Body body = negation.body();
        if (negation.explicitBody() || body.size() > 1) {
            enclosed("{", body, "}");
        } else if (Operands.isEnclosedInNot(body)) {
            enclosed("(", body, ")");
        } else {
            body(body);
        }
    }

    private void operand(Body body, boolean explicit, Statement.Logical.Operator around, boolean isLeft) {
        if (explicit || body.size() > 1) {
            enclosed("{ ", body, " }");
        } else if (Operands.isEnclosedIn(around, body, isLeft)) {
            enclosed("(", body, ")");
        } else {
            body(body);
        }
    }

    private void enclosed(String open, Body body, String close) {
        out.append(open);
        body(body);
        out.append(close);
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
                key(part);
                out.append(']');
            }
        }
    }

    // OPA: quotation marks in a key stay as they are unless something else in it has to be escaped.
    private void key(Term part) {
        if (part instanceof Constant(Str name, var where) && name.text().chars().noneMatch(RegoText::isEscaped)) {
            out.append('"').append(name.text()).append('"');
        } else {
            term(part);
        }
    }

    private static boolean isEscaped(int c) {
        return c == '\\' || Character.isISOControl(c);
    }

    private void template(TemplateString template) {
        out.append("$\"");
        for (TemplateString.Part part : template.parts()) {
            switch (part) {
                case TemplateString.Text text -> templateText(text.text());
                case TemplateString.Embedded(Expr expr, var where) -> embedded(expr);
            }
        }
        out.append('"');
    }

    // OPA: an embedded constant has become text.
    private void embedded(Expr expr) {
        if (expr.statement() instanceof Statement.TermStatement(Constant constant, var where)) {
            templateText(
                    constant.value() instanceof Str text
                            ? text.text()
                            : constant.value().toString());
        } else {
            out.append('{');
            expr(expr);
            out.append('}');
        }
    }

    private void templateText(String text) {
        String quoted = Str.of(text).toString();
        out.append(quoted.substring(1, quoted.length() - 1).replace("{", "\\{"));
    }
}
