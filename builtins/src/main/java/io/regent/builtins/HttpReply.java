package io.regent.builtins;

import java.util.List;
import java.util.Map;

/** One answer; names of headers in lower case. */
public record HttpReply(int status, Map<String, List<String>> headers, byte[] body) {}
