package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a {@code default} rule may be: distinct variables as parameters and a value that needs no evaluation. */
final class DefaultRules {
    private DefaultRules() {}

    /** What is wrong with the head of a default rule. */
    static List<String> problems(HeadDraft head) {
        if (head.value == null) {
            return List.of("must have a value");
        }
        List<String> problems = new ArrayList<>();
        dependent(head.value, problems);
        if (problems.isEmpty() && head.args != null) {
            args(head.args, problems);
        }
        return problems;
    }

    private static void args(List<Term> args, List<String> problems) {
        Set<String> seen = new HashSet<>();
        for (Term arg : args) {
            if (!(arg instanceof Var var)) {
                problems.add("arguments cannot contain " + TermNames.of(arg));
            } else if (!seen.add(var.name())) {
                problems.add("arguments cannot be repeated " + var.name());
            }
        }
    }

    /** Finds the parts of a value that have no value of their own; comprehensions count as values. */
    private static void dependent(Term term, List<String> problems) {
        switch (term) {
            case Var v -> problems.add("value cannot contain var");
            case Ref r -> problems.add("value cannot contain ref");
            case Call c -> problems.add("value cannot contain call");
            case TemplateString t -> t.parts().forEach(part -> dependent(part, problems));
            case ArrayTerm a -> a.items().forEach(item -> dependent(item, problems));
            case SetTerm s -> s.members().forEach(member -> dependent(member, problems));
            case ObjectTerm o ->
                o.members().forEach(member -> {
                    dependent(member.key(), problems);
                    dependent(member.value(), problems);
                });
            case Constant c -> {}
            case ArrayComprehension c -> {}
            case SetComprehension c -> {}
            case ObjectComprehension c -> {}
        }
    }

    private static void dependent(TemplateString.Part part, List<String> problems) {
        if (part instanceof TemplateString.Embedded(Expr expr, Location where)
                && expr.statement() instanceof Statement.TermStatement(Term term, Location there)) {
            dependent(term, problems);
        }
    }
}
