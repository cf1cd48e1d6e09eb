/**
 * Data filters: what partial evaluation leaves open, as conditions of a database or of a program.
 *
 * <p>The entrance is {@link io.regent.engine.filter.FilterTranslation}. {@link io.regent.engine.filter.Fragment} says what
 * part of Rego a target can express. Nothing here evaluates, and nothing here knows HTTP.
 */
@NullMarked
package io.regent.engine.filter;

import org.jspecify.annotations.NullMarked;
