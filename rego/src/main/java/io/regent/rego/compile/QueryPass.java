package io.regent.rego.compile;

import io.regent.rego.ast.Body;

/** A step over a query; it reports to {@link Compilation#problems()}. */
interface QueryPass {
    Body run(Compilation compilation, Body query);
}
