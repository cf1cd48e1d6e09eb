/**
 * Checked policy to answers: topdown evaluator, plan, JVM code generator, partial evaluation, store, bundle file format, test
 * runner.
 *
 * <p>It opens no connection and reads no configuration; those belong to the agent.
 */
@NullMarked
package io.regent.engine;

import org.jspecify.annotations.NullMarked;
