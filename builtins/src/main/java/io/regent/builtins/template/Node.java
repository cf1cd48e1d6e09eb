package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Quoting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a parsed template. Its text is the source in normal form, for messages. */
sealed interface Node {
    /** Where it stands, in {@code char}s. */
    int at();

    /** What makes up a template. */
    sealed interface Statement extends Node {}

    /** What has a value. */
    sealed interface Word extends Node {}

    /** Text that is copied. */
    record Text(int at, String text) implements Statement {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A pipeline whose value is written. */
    record Action(Pipeline pipeline) implements Statement {
        @Override
        public int at() {
            return pipeline.at();
        }

        @Override
        public String toString() {
            return "{{" + pipeline + "}}";
        }
    }

    /** What a block does with its pipeline. */
    enum BlockKind {
        IF,
        RANGE,
        WITH
    }

    /** {@code if}, {@code range} or {@code with}. */
    record Block(int at, BlockKind kind, Pipeline pipeline, List<Statement> body, List<Statement> otherwise)
            implements Statement {
        public Block {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Leaves the innermost range. */
    record Break(int at) implements Statement {}

    /** Goes on with the next of the innermost range. */
    record Continue(int at) implements Statement {}

    /** Executes another template; without pipeline on nothing. */
    record Invocation(int at, String name, @Nullable Pipeline pipeline) implements Statement {
        @Override
        public String toString() {
            return "{{template " + Quoting.quote(name) + (pipeline == null ? "" : " " + pipeline) + "}}";
        }
    }

    /** Commands, each of which gives its value to the next as last argument. */
    record Pipeline(int at, List<Variable> declared, boolean assigns, List<Command> commands) implements Word {
        public Pipeline {
            declared = List.copyOf(declared);
            commands = List.copyOf(commands);
        }

        @Override
        public String toString() {
            String variables = joined(declared, ", ");
            return (variables.isEmpty() ? "" : variables + (assigns ? " = " : " := ")) + joined(commands, " | ");
        }
    }

    /** A function or value with arguments. */
    record Command(int at, List<Word> words) implements Node {
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            List<String> texts = new ArrayList<>();
            for (Word word : words) {
                texts.add(inParens(word));
            }
            return String.join(" ", texts);
        }
    }

    /** {@code .a.b}. */
    record Field(int at, List<String> names) implements Word {
        public Field {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "." + String.join(".", names);
        }
    }

    /** {@code $x} or {@code $x.a.b}. */
    record Variable(int at, String name, List<String> fields) implements Word {
        public Variable {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return fields.isEmpty() ? name : name + "." + String.join(".", fields);
        }
    }

    /** Fields of what stands before them, e.g. of a pipeline in parentheses. */
    record Chain(int at, Word word, List<String> fields) implements Word {
        public Chain {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return inParens(word) + "." + String.join(".", fields);
        }
    }

    /** The name of a function. */
    record Function(int at, String name) implements Word {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The value the template stands at. */
    record Dot(int at) implements Word {
        @Override
        public String toString() {
            return ".";
        }
    }

    record Nil(int at) implements Word {
        @Override
        public String toString() {
            return "nil";
        }
    }

    /** A constant as written. */
    record Constant(int at, String text, Operand value) implements Word {
        @Override
        public String toString() {
            return text;
        }
    }

    private static String joined(List<? extends Node> nodes, String separator) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes) {
            texts.add(node.toString());
        }
        return String.join(separator, texts);
    }

    private static String inParens(Node node) {
        return node instanceof Pipeline ? "(" + node + ")" : node.toString();
    }
}
