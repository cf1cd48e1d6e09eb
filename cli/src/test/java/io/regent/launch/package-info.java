/** The scripts of a checkout, run on machines that are made up of a few directories. */
@NullMarked
package io.regent.launch;

import org.jspecify.annotations.NullMarked;
