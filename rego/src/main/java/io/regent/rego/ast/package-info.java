/**
 * The syntax tree: sealed interfaces of records, as the parser makes them and compile passes rewrite them.
 *
 * <p>It knows values and locations, nothing of how it is parsed or evaluated.
 */
@NullMarked
package io.regent.rego.ast;

import org.jspecify.annotations.NullMarked;
