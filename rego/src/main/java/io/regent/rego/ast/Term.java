package io.regent.rego.ast;

import io.regent.rego.Location;

/** Whatever can stand where a value is wanted. */
public sealed interface Term extends Node
        permits Constant,
                Var,
                Ref,
                ArrayTerm,
                ObjectTerm,
                SetTerm,
                ArrayComprehension,
                SetComprehension,
                ObjectComprehension,
                Call,
                TemplateString {
    /** The same term at another place. */
    default Term at(Location where) {
        return switch (this) {
            case Constant c -> new Constant(c.value(), where);
            case Var v -> new Var(v.name(), v.slot(), where);
            case Ref r -> new Ref(r.parts(), where);
            case ArrayTerm a -> new ArrayTerm(a.items(), where);
            case ObjectTerm o -> new ObjectTerm(o.members(), where);
            case SetTerm s -> new SetTerm(s.members(), where);
            case ArrayComprehension c -> new ArrayComprehension(c.head(), c.body(), where);
            case SetComprehension c -> new SetComprehension(c.head(), c.body(), where);
            case ObjectComprehension c -> new ObjectComprehension(c.key(), c.value(), c.body(), where);
            case Call c -> new Call(c.operator(), c.args(), where);
            case TemplateString t -> new TemplateString(t.parts(), t.multiLine(), where);
        };
    }
}
