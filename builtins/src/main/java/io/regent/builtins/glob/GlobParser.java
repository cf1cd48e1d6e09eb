package io.regent.builtins.glob;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a pattern and writes the automaton as it goes: alternatives are patched when they end. */
final class GlobParser {
    private static final int END = -1;

    private final String pattern;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private int at;
    private int bytes;

    /** Alternatives being read: the fork that opens the last one, and the jumps behind those before it. */
    private static final class Group {
        private int fork;
        private final List<Integer> jumps = new ArrayList<>();
    }

    GlobParser(String pattern) {
        this.pattern = pattern;
    }

    Program parse() {
        for (int c = read(); c != END; c = read()) {
            item(c);
        }
        if (!groups.isEmpty()) {
            throw error("unclosed `{`");
        }
        steps.add(new Step.Accept());
        return new Program(steps);
    }

    private void item(int c) {
        switch (c) {
            case '*' -> star();
            case '?' -> steps.add(new Step.Single());
            case '[' -> range();
            case '{' -> open();
            case '\\' -> escaped();
            case ',' -> {
                if (groups.isEmpty()) {
                    letter(c);
                } else {
                    nextAlternative(groups.getLast());
                }
            }
            case '}' -> {
                if (groups.isEmpty()) {
                    letter(c);
                } else {
                    close(groups.removeLast());
                }
            }
            default -> letter(c);
        }
    }

    private void letter(int c) {
        steps.add(new Step.Letter(c));
    }

    private void star() {
        if (peek() == '*') {
            read();
            steps.add(new Step.Anything());
        } else {
            steps.add(new Step.NoDelimiters());
        }
    }

    private void escaped() {
        int c = read();
        if (c == END) {
            throw error("trailing backslash");
        }
        letter(c);
    }

    private void open() {
        Group group = new Group();
        group.fork = fork();
        groups.addLast(group);
    }

    private void nextAlternative(Group group) {
        group.jumps.add(fork());
        steps.set(group.fork, new Step.Fork(steps.size()));
        group.fork = fork();
    }

    private void close(Group group) {
        steps.set(group.fork, new Step.Jump(group.fork + 1));
        for (int jump : group.jumps) {
            steps.set(jump, new Step.Jump(steps.size()));
        }
    }

    /** Adds a step to be replaced once it is known where it leads. */
    private int fork() {
        steps.add(new Step.Jump(0));
        return steps.size() - 1;
    }

    private void range() {
        int c = readInRange();
        boolean negated = c == '!';
        if (negated) {
            c = readInRange();
        }
        if (peek() == '-') {
            read();
            bounds(c, negated);
        } else {
            list(c, negated);
        }
    }

    private void bounds(int low, boolean negated) {
        int high = readInRange();
        if (readInRange() != ']') {
            throw error("expected close range character");
        }
        if (high < low) {
            throw error("range hi character is less than lo");
        }
        steps.add(new Step.InRange(low, high, negated));
    }

    private void list(int first, boolean negated) {
        StringBuilder characters = new StringBuilder();
        for (int c = first; c != ']'; c = readInRange()) {
            characters.appendCodePoint(c == '\\' ? readInRange() : c);
        }
        if (characters.isEmpty()) {
            throw error("could not parse range");
        }
        steps.add(new Step.OneOf(characters.toString(), negated));
    }

    private int readInRange() {
        int c = read();
        if (c == END) {
            throw error("unexpected end of input");
        }
        return c;
    }

    private int peek() {
        return at < pattern.length() ? pattern.codePointAt(at) : END;
    }

    private int read() {
        int c = peek();
        if (c != END) {
            at += Character.charCount(c);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        return c;
    }

    private GlobException error(String problem) {
        return new GlobException(bytes, problem);
    }
}
