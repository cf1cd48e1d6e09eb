package io.regent.rego.ast;

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
