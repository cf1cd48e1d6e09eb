package io.regent.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.cli.Usage;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    private static final Completions COMPLETIONS = new Completions(List.of(
            new Usage("check", "", "Check files", "", "", List.of(Flag.toggle("strict", 'S', "be strict"))),
            new Usage(
                    "eval",
                    "",
                    "Evaluate a query",
                    "",
                    "",
                    List.of(
                            Flag.choice("format", 'f', "set the output's format", "json", "json", "pretty", "raw"),
                            Flag.value(Kind.TEXTS, "data", 'd', "files"),
                            Flag.toggle("fail", (char) 0, "fail").refused("later"),
                            Flag.toggle("old", (char) 0, "accepted").hide()))));

    /** What bash offers for the last word; words are separated by commas, as bash takes them apart. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|check eval help",
                "e|eval",
                "help,''|check eval help",
                "eval,-|--format --data --help",
                "eval,--f|--format",
                "eval,--format,''|json pretty raw",
                "eval,-f,p|pretty",
                "eval,--format,=|json pretty raw",
                "eval,--format,=,r|raw",
                "eval,1,--d|--data",
                "eval,--data,''|''",
                "check,--format,''|''",
                "check,-|--strict --help",
            })
    void bashOffers(String words, String offered) throws IOException, InterruptedException {
        String line = words.replace("''", "").replace(",", "' '");
        String script = BashScript.of(COMPLETIONS, false) + "COMP_WORDS=(regent '" + line
                + "')\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_regent\necho \"${COMPREPLY[*]}\"\n";
        Process bash = new ProcessBuilder("bash", "-u", "-c", script)
                .redirectErrorStream(true)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out.strip()).isEqualTo(offered.replace("''", ""));
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void zshRunsTheScriptOfBash() {
        assertThat(BashScript.of(COMPLETIONS, true))
                .startsWith("#compdef regent\n")
                .contains("bashcompinit")
                .endsWith(BashScript.of(COMPLETIONS, false));
    }

    @Test
    void fishHasALineForEachCommandAndFlag() {
        assertThat(FishScript.of(COMPLETIONS, true)).isEqualTo("""
                complete -c regent -n '__fish_use_subcommand' -f -a check -d 'Check files'
                complete -c regent -n '__fish_use_subcommand' -f -a eval -d 'Evaluate a query'
                complete -c regent -n '__fish_use_subcommand' -f -a help -d 'Help about any command'
                complete -c regent -n '__fish_seen_subcommand_from help' -f -a 'check eval help'
                complete -c regent -n '__fish_seen_subcommand_from completion' -f -a 'bash fish powershell zsh'
                complete -c regent -n '__fish_seen_subcommand_from check' -s S -l strict -d 'be strict'
                complete -c regent -n '__fish_seen_subcommand_from check' -s h -l help -d 'help for check'
                complete -c regent -n '__fish_seen_subcommand_from eval' -s f -l format -x -a 'json pretty raw' -d 'set the output\\'s format'
                complete -c regent -n '__fish_seen_subcommand_from eval' -s d -l data -r -d 'files'
                complete -c regent -n '__fish_seen_subcommand_from eval' -s h -l help -d 'help for eval'
                """);
        assertThat(FishScript.of(COMPLETIONS, false)).doesNotContain(" -d ");
    }

    @Test
    void powerShellHasTablesOfWords() {
        assertThat(PowerShellScript.of(COMPLETIONS))
                .contains("    $names = @('check', 'eval', 'help')\n")
                .contains("    $following['eval -f'] = @('json', 'pretty', 'raw')\n")
                .contains("    $flags['check'] = @('--strict', '--help')\n");
    }
}
