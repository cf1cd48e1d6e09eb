package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.types.FunctionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The built-ins that case files call. */
final class TestBuiltins {
    private static final Set<String> DEPRECATED = Set.of("any", "re_match", "set_diff");
    private static final List<String> SIGNATURES = List.of(
            "abs (number) => number",
            "and (set[any], set[any]) => set[any]",
            "any (array[any] | set[any]) => boolean",
            "assign (any, any) => boolean",
            "concat (string, array[string] | set[string]) => string",
            "count (string | array[any] | object[any: any] | set[any]) => number",
            "eq (any, any) => boolean",
            "equal (any, any) => boolean",
            "gt (any, any) => boolean",
            "http.send (object[string: any]) => object[any: any]",
            "internal.member_2 (any, any) => boolean",
            "internal.member_3 (any, any, any) => boolean",
            "internal.print (array[set[any]])",
            "internal.template_string (array[any]) => string",
            "io.jwt.decode (string) => array<object[any: any], object[any: any], string>",
            "is_string (any) => boolean",
            "lt (any, any) => boolean",
            "minus (number | set[any], number | set[any]) => number | set[any]",
            "mul (number, number) => number",
            "neq (any, any) => boolean",
            "or (set[any], set[any]) => set[any]",
            "plus (number, number) => number",
            "print (...any)",
            "re_match (string, string) => boolean",
            "rego.metadata.chain () => array[any]",
            "rego.metadata.rule () => any",
            "set_diff (set[any], set[any]) => set[any]",
            "startswith (string, string) => boolean",
            "upper (string) => string",
            "walk (any) => array<array[any], any>");

    private TestBuiltins() {}

    static Capabilities capabilities() {
        List<BuiltinDeclaration> declarations = new ArrayList<>();
        for (String signature : SIGNATURES) {
            int space = signature.indexOf(' ');
            declarations.add(declaration(signature.substring(0, space), signature.substring(space + 1)));
        }
        return Capabilities.all(declarations);
    }

    private static BuiltinDeclaration declaration(String name, String signature) {
        return new BuiltinDeclaration(
                name,
                FunctionType.parse(signature),
                null,
                name.equals("walk"),
                false,
                DEPRECATED.contains(name),
                "",
                List.of());
    }
}
