package io.regent.rego.format;

import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;

/**
 * How modules are formatted.
 *
 * @param reading how their text is read
 * @param known all built-ins there are, whatever policies may use
 * @param target the version they are written for; v0 with v1 is for both
 * @param keywordsInRefs whether readers of the result take keywords as parts of refs
 * @param dropRedundantImports whether {@code rego.…} and {@code future.…} imports are left out where {@code target} does
 *     not need them
 */
public record FormatOptions(
        ParseOptions reading,
        Capabilities known,
        RegoVersion target,
        boolean keywordsInRefs,
        boolean dropRedundantImports) {}
