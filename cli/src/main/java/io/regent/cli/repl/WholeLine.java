package io.regent.cli.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Hands lines on as they are typed; only completion looks at words. */
final class WholeLine implements Parser {
    /** What may stand in the word that is completed: names and refs. */
    private static boolean isInWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '.' || sign == '-';
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        int start = cursor;
        while (start > 0 && isInWord(line.charAt(start - 1))) {
            start--;
        }
        return new Typed(line, cursor, line.substring(0, start), line.substring(start, cursor));
    }

    /** @param before what stands before the word under the cursor */
    record Typed(String line, int cursor, String before, String word) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return before.isBlank() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return before.isBlank() ? List.of(word) : List.of(before, word);
        }
    }
}
