package io.regent.engine;

import io.regent.rego.ast.Module;

/**
 * One policy of a snapshot.
 *
 * @param id its name: the file name, or the id it was put under over REST
 * @param text the text as it was given
 * @param module the text parsed
 */
public record PolicyFile(String id, String text, Module module) {}
