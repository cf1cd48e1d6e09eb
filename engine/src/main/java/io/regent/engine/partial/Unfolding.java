package io.regent.engine.partial;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;

/** Writes constant collections as terms, as the parser would. */
final class Unfolding extends Rewrite {
    static final Unfolding INSTANCE = new Unfolding();

    private Unfolding() {}

    @Override
    public Term term(Term term) {
        return super.term(
                switch (term) {
                    case Constant(Arr array, var where) -> new ArrayTerm(Terms.items(array), where);
                    case Constant(SetValue set, var where) -> new SetTerm(Terms.items(set), where);
                    case Constant(Obj object, var where) -> new ObjectTerm(Terms.pairs(object), where);
                    default -> term;
                });
    }
}
