/**
 * Random policies, documents and questions, answered by Regent and by the reference, and compared.
 *
 * <p>{@link io.regent.fuzz.Fuzz} is the entrance. {@code …Grammar} classes write texts, {@link io.regent.fuzz.Program}s answer,
 * {@link io.regent.fuzz.Shrinker} makes a case that differs small, {@link io.regent.fuzz.CaseFile} writes it for {@code cases/}.
 */
@NullMarked
package io.regent.fuzz;

import org.jspecify.annotations.NullMarked;
