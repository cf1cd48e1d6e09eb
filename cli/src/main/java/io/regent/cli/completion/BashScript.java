package io.regent.cli.completion;

import io.regent.cli.Usage;

/** The script for bash, which zsh runs as well once it is asked to. */
final class BashScript {
    private static final String FOR_ZSH = """
            #compdef regent
            autoload -U +X compinit && compinit
            autoload -U +X bashcompinit && bashcompinit
            """;

    private static final String HEAD = """
            _regent() {
              local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}" words=""
              # A shell may have taken --flag=value apart at the sign.
              if [ "$word" = "=" ]; then
                word=""
              elif [ "$before" = "=" ]; then
                before="${COMP_WORDS[COMP_CWORD-2]}"
              fi
            """;

    private static final String TAIL = """
              COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -o default -F _regent regent
            """;

    private BashScript() {}

    static String of(Completions completions, boolean zsh) {
        StringBuilder out = new StringBuilder(zsh ? FOR_ZSH : "").append(HEAD);
        out.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n");
        out.append("    words=\"").append(String.join(" ", completions.names())).append("\"\n");
        out.append("  else\n    case \"$command $before\" in\n");
        completions.following().forEach((place, words) -> entry(place, String.join(" ", words), out));
        out.append("    esac\n    case \"$command $word\" in\n");
        for (Usage command : completions.commands()) {
            entry(command.name() + " -", String.join(" ", Completions.flagNames(command)), out);
        }
        return out.append("    esac\n  fi\n").append(TAIL).toString();
    }

    /** What is written {@code "eval -"*} goes for all words that begin like that; other places are the whole text. */
    private static void entry(String place, String words, StringBuilder out) {
        out.append("      \"").append(place).append('"').append(place.endsWith(" -") ? "*" : "");
        out.append(") words=\"").append(words).append("\" ;;\n");
    }
}
