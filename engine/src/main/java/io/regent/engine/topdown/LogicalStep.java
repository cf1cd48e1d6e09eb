package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.Logical;

/** {@code and}, {@code or}: at most one solution, and nothing that its sides bind is seen outside. */
final class LogicalStep extends Step {
    private final Logical node;
    private final Origin leftOrigin;
    private final Origin rightOrigin;
    private final Step left;
    private final Step right;

    LogicalStep(Expr source, Logical node, Step left, Step right) {
        super(source);
        this.node = node;
        this.leftOrigin = Origin.of(node.left());
        this.rightOrigin = Origin.of(node.right());
        this.left = left;
        this.right = right;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        boolean leftHolds = Exists.once(frame, leftOrigin, left);
        return switch (node.operator()) {
            case AND -> leftHolds && Exists.once(frame, rightOrigin, right);
            case OR -> leftHolds || Exists.once(frame, rightOrigin, right);
        };
    }
}
