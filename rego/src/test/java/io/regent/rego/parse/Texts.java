package io.regent.rego.parse;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.rego.types.FunctionType;
import java.util.List;

/** Parses texts in the way all these tests want it. */
final class Texts {
    private static final Capabilities CAPABILITIES = Capabilities.all(List.of(builtin("contains"), builtin("count")));

    private Texts() {}

    private static BuiltinDeclaration builtin(String name) {
        FunctionType type = FunctionType.parse("(any) => any");
        return new BuiltinDeclaration(name, type, null, false, false, false, "", List.of());
    }

    static ParseOptions options(RegoVersion version) {
        return ParseOptions.of(version, CAPABILITIES);
    }

    static Module module(String file, String text, RegoVersion version) {
        return Parser.parseModule(new Source(file, text), options(version));
    }

    /** The module in its layout, for v1. */
    static String formatted(Module module) {
        FormatOptions options = new FormatOptions(options(RegoVersion.V1), CAPABILITIES, RegoVersion.V1, true, false);
        return new Formatter(options).write(module);
    }

    static Module v1(String text) {
        return module("test.rego", text, RegoVersion.V1);
    }

    /** Files and cases of v0 have a name that begins with it. */
    static RegoVersion versionOf(String name) {
        return name.startsWith("v0") ? RegoVersion.V0 : RegoVersion.V1;
    }
}
