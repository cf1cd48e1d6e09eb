/**
 * Checked policy to answers: the front door. {@link io.regent.engine.Snapshot} holds policy and data at one moment,
 * {@link io.regent.engine.PreparedQuery} asks it; {@link io.regent.engine.Engine} is the short way in for programs that embed
 * Regent.
 *
 * <p>It opens no connection and reads no configuration; those belong to the agent.
 */
@NullMarked
package io.regent.engine;

import org.jspecify.annotations.NullMarked;
