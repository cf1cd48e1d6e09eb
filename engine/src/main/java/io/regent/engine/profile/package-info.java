/** Where the time goes. {@link io.regent.engine.profile.Profile} listens and adds up, line by line. */
@NullMarked
package io.regent.engine.profile;

import org.jspecify.annotations.NullMarked;
