package io.regent.engine.topdown;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.SetComprehension;

/** Comprehensions to expressions. */
final class ComprehensionPreparation {
    private final Scope scope;

    ComprehensionPreparation(Scope scope) {
        this.scope = scope;
    }

    Expression array(ArrayComprehension term) {
        BodyPreparation inside = new BodyPreparation(scope.nested());
        Step body = inside.body(term.body());
        return new Comprehension.OfArray(
                Origin.of(term.body()), body, inside.terms().expression(term.head()));
    }

    Expression set(SetComprehension term) {
        BodyPreparation inside = new BodyPreparation(scope.nested());
        Step body = inside.body(term.body());
        return new Comprehension.OfSet(
                Origin.of(term.body()), body, inside.terms().expression(term.head()));
    }

    Expression object(ObjectComprehension term) {
        BodyPreparation inside = new BodyPreparation(scope.nested());
        Step body = inside.body(term.body());
        return new Comprehension.OfObject(
                Origin.of(term.body()),
                body,
                inside.terms().expression(term.key()),
                inside.terms().expression(term.value()),
                term.key().location());
    }
}
