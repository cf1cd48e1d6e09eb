package io.regent.rego.parse;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/** Whether terms hold variables. */
final class Groundness {
    private Groundness() {}

    /** Whether there is no variable in it, and it is no ref either. */
    static boolean isConstant(Term term) {
        return !(term instanceof Ref) && isGround(term);
    }

    /** Whether there is no variable in it, the head of a ref left aside. */
    static boolean isGround(Term term) {
        return switch (term) {
            case Constant c -> true;
            case Var v -> false;
            case Ref r -> allGround(r.path());
            case ArrayTerm a -> allGround(a.items());
            case SetTerm s -> allGround(s.members());
            case ObjectTerm o ->
                o.members().stream().allMatch(member -> isGround(member.key()) && isGround(member.value()));
            case Call c -> allGround(c.args());
            case ArrayComprehension c -> false;
            case SetComprehension c -> false;
            case ObjectComprehension c -> false;
            case TemplateString t -> t.parts().stream().allMatch(part -> part instanceof TemplateString.Text);
        };
    }

    private static boolean allGround(List<Term> terms) {
        return terms.stream().allMatch(Groundness::isGround);
    }
}
