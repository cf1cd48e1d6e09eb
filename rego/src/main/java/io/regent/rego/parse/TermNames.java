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

/** The names of the kinds of term, as error messages and the tree's JSON write them. */
public final class TermNames {
    private TermNames() {}

    public static String of(Term term) {
        return switch (term) {
            case Constant c -> c.value().typeName();
            case Var v -> "var";
            case Ref r -> "ref";
            case ArrayTerm a -> "array";
            case ObjectTerm o -> "object";
            case SetTerm s -> "set";
            case ArrayComprehension c -> "arraycomprehension";
            case SetComprehension c -> "setcomprehension";
            case ObjectComprehension c -> "objectcomprehension";
            case Call c -> "call";
            case TemplateString t -> "templatestring";
        };
    }
}
