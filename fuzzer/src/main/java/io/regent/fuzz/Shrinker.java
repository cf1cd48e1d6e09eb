package io.regent.fuzz;

import io.regent.value.Obj;
import java.util.ArrayList;
import java.util.List;

/** Makes a case that differs small: takes away what the difference does not need. */
final class Shrinker {
    /** Whether a smaller case still differs in the same way. */
    @FunctionalInterface
    interface Check {
        boolean stillDiffers(Case smaller) throws InterruptedException;
    }

    private final Check check;
    private int tries;

    /** {@code tries} bounds how many smaller cases are asked. */
    Shrinker(Check check, int tries) {
        this.check = check;
        this.tries = tries;
    }

    Case shrink(Case test) throws InterruptedException {
        Case small = fewerQuestions(test);
        small = fewerModules(small);
        small = attempt(small, small.withDocuments(Obj.EMPTY, small.input()));
        small = attempt(small, small.withDocuments(small.data(), null));
        for (int i = 0; i < small.modules().size(); i++) {
            small = shorterModule(small, i);
        }
        return small;
    }

    private boolean holds(Case smaller) throws InterruptedException {
        return tries-- > 0 && check.stillDiffers(smaller);
    }

    private Case attempt(Case now, Case smaller) throws InterruptedException {
        return holds(smaller) ? smaller : now;
    }

    private Case fewerQuestions(Case test) throws InterruptedException {
        for (Question one : test.questions()) {
            Case alone = test.withQuestions(List.of(one));
            if (holds(alone)) {
                return alone;
            }
        }
        return test;
    }

    private Case fewerModules(Case test) throws InterruptedException {
        Case small = test;
        for (int i = test.modules().size() - 1; i >= 0 && small.modules().size() > 1; i--) {
            small = attempt(small, small.withoutModule(i));
        }
        return small;
    }

    private Case shorterModule(Case test, int module) throws InterruptedException {
        Case small = test;
        int length;
        do {
            length = small.modules().get(module).length();
            small = withoutRanges(
                    small, module, List.of(small.modules().get(module).split("(?<=\n)")));
            small = withoutRanges(small, module, words(small.modules().get(module)));
            small = withoutGroups(small, module);
        } while (small.modules().get(module).length() < length && tries > 0);
        return small;
    }

    // Blanks go with the token before them, so that what is left can be read.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String token : Mutation.tokens(text)) {
            if (token.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + token);
            } else {
                words.add(token);
            }
        }
        return words;
    }

    /** Takes away pieces: half of them at once, then ever fewer. */
    private Case withoutRanges(Case test, int module, List<String> from) throws InterruptedException {
        Case small = test;
        List<String> pieces = new ArrayList<>(from);
        for (int size = Math.max(1, pieces.size() / 2); size > 0; size /= 2) {
            for (int at = 0; at + size <= pieces.size(); ) {
                List<String> fewer = new ArrayList<>(pieces);
                fewer.subList(at, at + size).clear();
                Case next = small.withModule(module, String.join("", fewer));
                if (holds(next)) {
                    small = next;
                    pieces = fewer;
                } else {
                    at++;
                }
            }
        }
        return small;
    }

    /** Puts {@code 1} or nothing in the place of what stands in brackets, or takes the brackets away. */
    private Case withoutGroups(Case test, int module) throws InterruptedException {
        Case small = test;
        List<String> tokens = Mutation.tokens(small.modules().get(module));
        for (int open = 0; open < tokens.size(); open++) {
            int close = closing(tokens, open);
            if (close < 0) {
                continue;
            }
            for (List<String> inside : List.of(List.of("1"), List.<String>of(), tokens.subList(open + 1, close))) {
                List<String> fewer = new ArrayList<>(tokens.subList(0, open));
                fewer.addAll(inside);
                fewer.addAll(tokens.subList(close + 1, tokens.size()));
                Case next = small.withModule(module, String.join("", fewer));
                if (holds(next)) {
                    small = next;
                    tokens = fewer;
                    break;
                }
            }
        }
        return small;
    }

    private static int closing(List<String> tokens, int open) {
        if (!"([{".contains(tokens.get(open))) {
            return -1;
        }
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += "([{".contains(token) ? 1 : ")]}".contains(token) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
