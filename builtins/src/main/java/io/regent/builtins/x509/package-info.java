/**
 * Certificates and requests for them (RFC 5280, RFC 2986): read, shown member by member as the reference shows them, and
 * verified up to a root.
 *
 * <p>The bytes are read here, because the platform's certificates neither show all members nor fail with the reference's
 * messages. Signatures are checked by the platform.
 */
@NullMarked
package io.regent.builtins.x509;

import org.jspecify.annotations.NullMarked;
