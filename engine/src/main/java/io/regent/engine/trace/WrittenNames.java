package io.regent.engine.trace;

import io.regent.rego.ast.Node;

/** Nodes with the names that the user gave to variables. */
final class WrittenNames {
    private WrittenNames() {}

    static Node of(Node node, Locals names) {
        return node;
    }
}
