package io.regent.rego.parse;

import io.regent.rego.ParseOptions;
import io.regent.rego.Source;
import io.regent.rego.ast.Ref;

/** Reads the refs that stand in metadata; each is a text of its own. */
record AnnotationRefs(ParseOptions options) {
    /** Fails as the parser fails. */
    Ref document(String text) {
        return new QueryParser(new Source("", text), options).ref();
    }

    /** The same, with single names allowed. */
    Ref name(String text) {
        return new QueryParser(new Source("", text), options).refOrName();
    }
}
