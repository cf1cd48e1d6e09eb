/**
 * Every outgoing connection of the process, questions to name servers included, is made here and nowhere else.
 *
 * <p>That is what allows to say, and to test, where the process connects to.
 */
@NullMarked
package io.regent.agent.egress;

import org.jspecify.annotations.NullMarked;
