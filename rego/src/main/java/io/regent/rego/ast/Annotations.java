package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Obj;

/**
 * One {@code # METADATA} block.
 *
 * @param scope {@code rule}, {@code document}, {@code package} or {@code subpackages}
 * @param fields the block as the reference writes it in JSON, defaults filled in, {@code scope} included
 * @param target the path the block speaks of, set when it is attached: a package or rule path
 * @param location the comment block
 */
public record Annotations(String scope, Obj fields, Ref target, Location location) {}
