package io.regent.builtins.graphql;

/** A place in a document; both count from 1, columns in characters. */
record Position(int line, int column) {}
