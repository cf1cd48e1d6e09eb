package io.regent.engine.profile;

import io.regent.rego.Location;

/**
 * What the expressions of one line took.
 *
 * @param location of the first of them
 * @param nanos how long they ran, without what they called
 * @param evaluations how often one was evaluated
 * @param redos how often one was tried again
 * @param generated how many different expressions they became
 */
public record ProfileEntry(Location location, long nanos, long evaluations, long redos, int generated) {}
