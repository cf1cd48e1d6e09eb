package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule heads: a name or ref, parameters, {@code contains key}, {@code = value} or {@code := value}. */
final class HeadParser {
    private final Grammar grammar;
    private final Cursor cursor;

    HeadParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** The head that begins at the current name. Errors may be recorded although there is a result. */
    @Nullable
    HeadDraft head(boolean isDefault) {
        int start = cursor.start();
        Term name = grammar.refs.finish(grammar.terms.variable(), true);
        if (name == null) {
            cursor.unexpected("expected rule head name");
            return null;
        }
        HeadDraft head = named(name);
        if (head == null) {
            return null;
        }
        switch (cursor.kind()) {
            case CONTAINS -> contained(head);
            case UNIFY -> unified(head);
            case ASSIGN -> assigned(head, isDefault);
            default -> {}
        }
        head.location = cursor.since(start);
        if (head.value == null && !head.contains && (head.reference.size() != 2 || head.isFunction())) {
            head.impliedTrue(Location.NONE);
        }
        return head;
    }

    private @Nullable HeadDraft named(Term name) {
        return switch (name) {
            case Var var -> new HeadDraft(new Ref(List.of(var), var.location()), var.location());
            case Ref ref -> new HeadDraft(ref, ref.location());
            case Call call -> function(call);
            default -> null;
        };
    }

    private @Nullable HeadDraft function(Call call) {
        Ref operator = call.operator();
        if (!(operator.head() instanceof Var)) {
            cursor.unexpected("rule head ref " + RegoText.of(operator) + " invalid");
            return null;
        }
        HeadDraft head = new HeadDraft(operator, call.location());
        head.args = call.args();
        return head;
    }

    private void contained(HeadDraft head) {
        String name = RegoText.of(head.reference);
        if (head.args != null) {
            cursor.unexpected("the contains keyword can only be used with multi-value rule definitions (e.g., " + name
                    + " contains <VALUE> { ... })");
        }
        head.contains = true;
        cursor.advance();
        head.key = grammar.terms.term();
        if (head.key == null) {
            cursor.unexpected("expected rule key term (e.g., " + name + " contains <VALUE> { ... })");
        }
    }

    private void unified(HeadDraft head) {
        cursor.advance();
        head.value = grammar.terms.term();
        if (head.value == null) {
            String name = RegoText.of(head.reference);
            cursor.unexpected("expected rule value term (e.g., " + name + "[<nil>] = <VALUE> { ... })");
        }
    }

    private void assigned(HeadDraft head, boolean isDefault) {
        cursor.advance();
        head.assigned = true;
        head.value = grammar.terms.term();
        if (head.value == null) {
            cursor.unexpected(expectedValue(head, isDefault));
        }
    }

    private static String expectedValue(HeadDraft head, boolean isDefault) {
        String name = RegoText.of(head.reference);
        if (head.isFunction()) {
            return "expected function value term (e.g., " + name + "(...) := <VALUE> { ... })";
        }
        return isDefault
                ? "expected default rule value term (e.g., default " + name + " := <VALUE>)"
                : "expected rule value term (e.g., " + name + " := <VALUE> { ... })";
    }
}
