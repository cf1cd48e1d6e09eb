/**
 * What the tests of several modules share: case files and their runner, fake clock and services, in-memory sinks.
 *
 * <p>Used in test scope only; it knows values and the test libraries, no other module.
 */
@NullMarked
package io.regent.testkit;

import org.jspecify.annotations.NullMarked;
