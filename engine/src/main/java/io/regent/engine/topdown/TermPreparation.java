package io.regent.engine.topdown;

import io.regent.engine.topdown.Composites.ArrayOf;
import io.regent.engine.topdown.Composites.ObjectOf;
import io.regent.engine.topdown.Composites.SetOf;
import io.regent.engine.topdown.Expression.Literal;
import io.regent.engine.topdown.Expression.Slot;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Value;
import java.util.List;

/** Terms to expressions and patterns, as the variables of the scope are known or not. */
final class TermPreparation {
    private final Scope scope;

    TermPreparation(Scope scope) {
        this.scope = scope;
    }

    /** Whether every variable of the term is known, so that it has one value at most. */
    boolean isKnown(Term term) {
        return switch (term) {
            case Constant constant -> true;
            case Var var -> RefPreparation.isRoot(var) || scope.isKnown(var.name());
            case Ref ref -> areKnown(ref.parts());
            case ArrayTerm array -> areKnown(array.items());
            case SetTerm set -> areKnown(set.members());
            case ObjectTerm object ->
                object.members().stream().allMatch(member -> isKnown(member.key()) && isKnown(member.value()));
            case ArrayComprehension comprehension -> true;
            case SetComprehension comprehension -> true;
            case ObjectComprehension comprehension -> true;
            case Call call -> areKnown(call.args());
            case TemplateString template -> true;
        };
    }

    private boolean areKnown(List<Term> terms) {
        for (Term term : terms) {
            if (!isKnown(term)) {
                return false;
            }
        }
        return true;
    }

    /** The value of a term that is known. */
    Expression expression(Term term) {
        Value constant = Constants.of(term);
        if (constant != null) {
            return new Literal(constant);
        }
        return switch (term) {
            case Constant known -> new Literal(known.value());
            case Var var -> variable(var);
            case Ref ref -> refs().expression(ref);
            case ArrayTerm array -> new ArrayOf(expressions(array.items()));
            case SetTerm set -> new SetOf(expressions(set.members()));
            case ObjectTerm object -> object(object);
            case ArrayComprehension comprehension -> comprehensions().plain(comprehension);
            case SetComprehension comprehension -> comprehensions().plain(comprehension);
            case ObjectComprehension comprehension -> comprehensions().plain(comprehension);
            case Call call -> new CallPreparation(scope).expression(call);
            case TemplateString template -> throw unexpected(term);
        };
    }

    private RefPreparation refs() {
        return new RefPreparation(scope);
    }

    private ComprehensionPreparation comprehensions() {
        return new ComprehensionPreparation(scope);
    }

    private Expression variable(Var var) {
        if (RefPreparation.isRoot(var)) {
            return refs().expression(new Ref(List.of(var), var.location()));
        }
        if (!scope.isKnown(var.name())) {
            throw unexpected(var);
        }
        return new Slot(scope.layout.slot(var.name()));
    }

    private ObjectOf object(ObjectTerm object) {
        List<Term> keys = object.members().stream().map(ObjectTerm.Member::key).toList();
        List<Term> values =
                object.members().stream().map(ObjectTerm.Member::value).toList();
        return new ObjectOf(expressions(keys), expressions(values));
    }

    Expression[] expressions(List<Term> terms) {
        Expression[] expressions = new Expression[terms.size()];
        for (int i = 0; i < expressions.length; i++) {
            expressions[i] = expression(terms.get(i));
        }
        return expressions;
    }

    /** What a value has to fit to unify with the term; from here on its variables are known. */
    Pattern pattern(Term term) {
        if (isKnown(term)) {
            return new Pattern.Equal(expression(term));
        }
        return switch (term) {
            case Var var -> new Pattern.Store(scope.learn(var.name()));
            case ArrayTerm array -> new Pattern.Items(patterns(array.items()));
            case ObjectTerm object -> members(object);
            default -> throw unexpected(term);
        };
    }

    Pattern[] patterns(List<Term> terms) {
        Pattern[] patterns = new Pattern[terms.size()];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = pattern(terms.get(i));
        }
        return patterns;
    }

    private Pattern members(ObjectTerm object) {
        List<Term> keys = object.members().stream().map(ObjectTerm.Member::key).toList();
        List<Term> values =
                object.members().stream().map(ObjectTerm.Member::value).toList();
        return new Pattern.Members(expressions(keys), patterns(values));
    }

    /** INVARIANT: checked policies bind every variable before it is needed, so this is a fault of a compile pass. */
    static RegoException unexpected(Term term) {
        return new RegoException(
                new Diagnostic(Codes.EVAL_INTERNAL, "term cannot be evaluated here: " + term, term.location()));
    }
}
