package io.regent.rego.compile;

import io.regent.rego.AnnotationSet;

/** Collects metadata blocks; refuses a second one of the same scope and path. */
final class SetAnnotations implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setAnnotations(AnnotationSet.of(compilation.modules().values(), compilation.problems()::block));
    }
}
