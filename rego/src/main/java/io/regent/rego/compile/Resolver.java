package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replaces global names by their paths where no local variable hides them. */
final class Resolver extends Rewrite {
    private final Globals globals;
    private final Deque<Set<String>> locals = new ArrayDeque<>();

    Resolver(Globals globals) {
        this.globals = globals;
    }

    Body query(Body query) {
        return within(DeclaredVars.in(query), () -> body(query));
    }

    /** One branch of a rule, whose arguments stay as they are. */
    Rule branch(Rule branch, Set<String> parameters) {
        Set<String> hidden = new HashSet<>(parameters);
        hidden.addAll(DeclaredVars.in(branch.body()));
        return within(hidden, () -> branch.with(head(branch.head()), body(branch.body()), branch.otherwise()));
    }

    @Override
    public Head head(Head head) {
        Ref reference = reference(head.reference());
        Term key = head.key() == null ? null : term(head.key());
        Term value = head.value() == null ? null : term(head.value());
        return head.with(reference, head.args(), key, value);
    }

    @Override
    public Statement statement(Statement statement) {
        // Declared names stay; `some x in xs` has one symbol, a call, that is resolved whole.
        return statement instanceof SomeDeclaration some && some.symbols().get(0) instanceof Var
                ? some
                : super.statement(statement);
    }

    @Override
    public Every every(Every every) {
        Set<String> variables = every.key() == null ? new HashSet<>() : VarNames.in(every.key());
        VarNames.collect(every.value(), Set.of(), variables);
        return within(
                variables, () -> every.with(every.key(), every.value(), term(every.domain()), body(every.body())));
    }

    @Override
    public Term comprehension(ArrayComprehension array) {
        return within(DeclaredVars.in(array.body()), () -> super.comprehension(array));
    }

    @Override
    public Term comprehension(SetComprehension set) {
        return within(DeclaredVars.in(set.body()), () -> super.comprehension(set));
    }

    @Override
    public Term comprehension(ObjectComprehension object) {
        return within(DeclaredVars.in(object.body()), () -> super.comprehension(object));
    }

    @Override
    public Ref operator(Ref operator) {
        return ref(operator);
    }

    @Override
    public Term term(Term term) {
        return switch (term) {
            case Var variable -> variable(variable);
            case Ref ref -> ref(ref);
            case ObjectTerm object -> super.term(distinct(object));
            default -> super.term(term);
        };
    }

    private static ObjectTerm distinct(ObjectTerm object) {
        List<ObjectTerm.Member> members = TermOrder.lastByKey(object.members());
        return members == object.members() ? object : new ObjectTerm(members, object.location());
    }

    private Term variable(Var variable) {
        Ref path = global(variable);
        return path == null ? variable : path;
    }

    private Ref ref(Ref ref) {
        List<Term> parts = terms(ref.parts());
        if (parts == ref.parts()) {
            return ref;
        }
        if (ref.head() instanceof Var && parts.get(0) instanceof Ref path) {
            List<Term> whole = new ArrayList<>(path.parts());
            whole.addAll(parts.subList(1, parts.size()));
            return new Ref(whole, ref.location());
        }
        return new Ref(parts, ref.location());
    }

    private @Nullable Ref global(Var variable) {
        for (Set<String> hidden : locals) {
            if (hidden.contains(variable.name())) {
                return null;
            }
        }
        return globals.use(variable.name(), variable.location());
    }

    private <T> T within(Set<String> hidden, Supplier<T> work) {
        locals.push(hidden);
        T result = work.get();
        locals.pop();
        return result;
    }
}
