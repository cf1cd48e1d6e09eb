/** The REST API as clients see it: transcripts in {@code cases/rest} and in the shared conformance data, and what no transcript can say. */
@NullMarked
package io.regent.server.rest;

import org.jspecify.annotations.NullMarked;
