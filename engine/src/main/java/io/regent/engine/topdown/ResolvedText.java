package io.regent.engine.topdown;

import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of the expression a frame is at, with the values of its variables in their place: {@code f(1)} for {@code f(x)}. */
final class ResolvedText {
    private static final Comparator<Replaced> BY_PLACE = Comparator.comparingInt(Replaced::start);

    private final Frame frame;
    private final Location whole;
    private final String text;
    private final List<Replaced> replaced = new ArrayList<>();

    /** A variable's place in the text, and its value. */
    private record Replaced(int start, int end, String value) {}

    private ResolvedText(Frame frame, Location whole) {
        this.frame = frame;
        this.whole = whole;
        this.text = whole.text();
    }

    static String of(Frame frame) {
        ResolvedText resolved = new ResolvedText(frame, frame.location());
        Every iteration = frame.origin.iteration();
        if (frame.at != null) {
            resolved.expr(frame.at.source());
        } else if (iteration != null) {
            resolved.term(iteration.domain());
        }
        return resolved.replaced.isEmpty() ? resolved.text : resolved.spliced();
    }

    private void expr(Expr expr) {
        switch (expr.statement()) {
            case Statement.TermStatement statement -> term(statement.term());
            case Statement.CallStatement call -> call.args().forEach(this::term);
            case Every every -> {
                term(every.domain());
                every.body().exprs().forEach(this::expr);
            }
            case Statement.SomeDeclaration some -> {}
            case Statement.Negation negation -> {}
            case Statement.Logical logical -> {}
        }
        expr.with().forEach(with -> term(with.value()));
    }

    private void term(Term term) {
        switch (term) {
            case Var variable -> variable(variable);
            case Ref ref -> ref.parts().forEach(this::term);
            case Call call -> call.args().forEach(this::term);
            case ArrayTerm array -> array.items().forEach(this::term);
            case SetTerm set -> set.members().forEach(this::term);
            case ObjectTerm object ->
                object.members().forEach(member -> {
                    term(member.key());
                    term(member.value());
                });
            default -> {
                // Constants stand as they are; the variables of closures belong to other frames.
            }
        }
    }

    private void variable(Var variable) {
        Location place = variable.location();
        Value value = frame.known(variable.name());
        if (value == null || place.source() != whole.source()) {
            return;
        }
        // OPA: places are compared, so what is enclosed in parentheses is not found.
        int start = place.start() - whole.start();
        String name = place.text();
        if (start < 0 || name.isEmpty() || !text.startsWith(name, start)) {
            return;
        }
        String shown = value.toString();
        if (shown.length() <= Diagnostic.Call.LONGEST_TEXT) {
            replaced.add(new Replaced(start, start + name.length(), shown));
        }
    }

    private String spliced() {
        replaced.sort(BY_PLACE);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Replaced each : replaced) {
            if (each.start >= from) {
                out.append(text, from, each.start).append(each.value);
                from = each.end;
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
