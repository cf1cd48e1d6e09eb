/**
 * IP addresses and blocks of them.
 *
 * <p>Every address is one of 128 bits; an IPv4 address is the IPv6 address it is mapped to. Knows nothing of Rego values.
 */
@NullMarked
package io.regent.builtins.net;

import org.jspecify.annotations.NullMarked;
