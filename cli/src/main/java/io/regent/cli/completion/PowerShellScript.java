package io.regent.cli.completion;

import io.regent.cli.Usage;
import java.util.List;

/** The script for PowerShell. Where it has nothing to offer, the shell offers files. */
final class PowerShellScript {
    private static final String TAIL = """
                $words = @($ast.CommandElements | ForEach-Object { "$_" })
                $place = if ($word) { $words.Count - 1 } else { $words.Count }
                if ($place -eq 1) {
                    $offered = $names
                } elseif ($following.ContainsKey("$($words[1]) $($words[$place - 1])")) {
                    $offered = $following["$($words[1]) $($words[$place - 1])"]
                } elseif ("$word".StartsWith('-')) {
                    $offered = $flags[$words[1]]
                } else {
                    $offered = @()
                }
                $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """;

    private PowerShellScript() {}

    static String of(Completions completions) {
        StringBuilder out =
                new StringBuilder("Register-ArgumentCompleter -Native -CommandName regent -ScriptBlock {\n");
        out.append("    param($word, $ast, $cursor)\n");
        out.append("    $names = ").append(list(completions.names())).append('\n');
        // Capitals matter in the names of flags, which they do not in a table written as a literal.
        out.append("    $following = [System.Collections.Generic.Dictionary[string, string[]]]::new()\n");
        completions.following().forEach((place, words) -> entry("following", place, words, out));
        out.append("    $flags = [System.Collections.Generic.Dictionary[string, string[]]]::new()\n");
        for (Usage command : completions.commands()) {
            entry("flags", command.name(), Completions.flagNames(command), out);
        }
        return out.append(TAIL).toString();
    }

    private static void entry(String table, String key, List<String> words, StringBuilder out) {
        out.append("    $").append(table).append("['").append(key).append("'] = ");
        out.append(list(words)).append('\n');
    }

    private static String list(List<String> words) {
        return "@('" + String.join("', '", words) + "')";
    }
}
