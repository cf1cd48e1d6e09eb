package io.regent.builtins;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Operand.Member;
import io.regent.builtins.template.Template;
import io.regent.builtins.template.TemplateException;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Text templates. */
final class Templates {
    private static final Patterns<String, Template> TEMPLATES = new Patterns<>();

    private static final int MAX_DEPTH = 500;

    private Templates() {}

    @Builtin(
            name = "strings.render_template",
            signature = "(value: string, vars: object[string: any]) => result: string",
            description = "Renders a templated string with given template variables injected. For a given templated "
                    + "string and key/value mapping, values will be injected into the template where they are "
                    + "referenced by key.\n\tFor examples of templating syntax, see "
                    + "https://pkg.go.dev/text/template",
            parameters = {
                "a templated string",
                "a mapping of template variable keys to values",
                "rendered template with template variables injected"
            },
            categories = "strings")
    static String render(BuiltinContext context, Str value, Obj vars) {
        Operand data = operand(plain(vars), 0);
        try {
            String text = TEMPLATES.get(value.text(), Template::parse).execute(data, context::checkCancelled);
            // OPA: in all of the text, wherever it comes from.
            return text.replace("<no value>", "<undefined>");
        } catch (TemplateException failed) {
            throw BuiltinException.failure(failed.getMessage());
        }
    }

    /** OPA: the variables are read as JSON from their Rego text, so that sets and keys that are no strings are mistakes. */
    private static Value plain(Obj vars) {
        try {
            return JsonReader.read(vars.toString());
        } catch (DataException malformed) {
            throw BuiltinException.failure(malformed.getMessage());
        }
    }

    private static Operand operand(Value value, int depth) {
        if (depth > MAX_DEPTH) {
            throw BuiltinException.failure("variables are nested more than " + MAX_DEPTH + " levels deep");
        }
        return switch (value) {
            case Null none -> new Operand.Nil();
            case Bool truth -> new Operand.Truth(truth.isTrue());
            case Num number -> new Operand.Text("json.Number", number.toString());
            case Str text -> Operand.Text.of(text.text());
            case Arr array -> items(array, depth);
            case SetValue set -> items(set, depth);
            case Obj object -> members(object, depth);
        };
    }

    private static Operand items(Iterable<Value> values, int depth) {
        List<Operand> items = new ArrayList<>();
        for (Value item : values) {
            items.add(operand(item, depth + 1));
        }
        return new Operand.Items(items);
    }

    private static Operand members(Obj object, int depth) {
        List<Member> members = new ArrayList<>();
        object.forEach((key, member) -> members.add(new Member(((Str) key).text(), operand(member, depth + 1))));
        return new Operand.Members(members);
    }
}
