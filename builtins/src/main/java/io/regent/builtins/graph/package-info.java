/** Ways through graphs and trees of values, without recursion: their depth is the caller's. */
@NullMarked
package io.regent.builtins.graph;

import org.jspecify.annotations.NullMarked;
