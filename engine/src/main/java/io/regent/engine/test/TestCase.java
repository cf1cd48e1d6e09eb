package io.regent.engine.test;

import io.regent.rego.Location;
import io.regent.rego.ast.Ref;

/**
 * One test: a rule whose name starts with {@code test_}, or {@code todo_test_} for one that is skipped.
 *
 * @param packagePath the package, e.g. {@code data.app_test}
 * @param name the rule's name, numbered when the package has it more than once
 * @param path the rule's path without its variables
 * @param hasCases whether the name goes on with a variable, so that the test has cases
 * @param location the rule
 */
public record TestCase(String packagePath, String name, Ref path, boolean hasCases, Location location) {
    static final String PREFIX = "test_";
    static final String SKIPPED_PREFIX = "todo_test_";

    boolean isSkipped() {
        return name.startsWith(SKIPPED_PREFIX);
    }

    /** The name with the package, which {@code --run} patterns are matched against. */
    public String fullName() {
        return packagePath + "." + name;
    }

    static boolean isTestName(String name) {
        return name.startsWith(PREFIX) || name.startsWith(SKIPPED_PREFIX);
    }
}
