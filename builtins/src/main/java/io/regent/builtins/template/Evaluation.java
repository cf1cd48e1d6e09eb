package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Operand.Member;
import io.regent.builtins.format.Operand.Members;
import io.regent.builtins.format.Operand.Nil;
import io.regent.builtins.template.Node.Chain;
import io.regent.builtins.template.Node.Command;
import io.regent.builtins.template.Node.Constant;
import io.regent.builtins.template.Node.Dot;
import io.regent.builtins.template.Node.Field;
import io.regent.builtins.template.Node.Pipeline;
import io.regent.builtins.template.Node.Variable;
import io.regent.builtins.template.Node.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates pipelines within one template, which has its own variables. */
final class Evaluation {
    private final List<Binding> variables = new ArrayList<>();
    private Node current = new Dot(0);

    private static final class Binding {
        private final String name;
        private Val value;

        private Binding(String name, Val value) {
            this.name = name;
            this.value = value;
        }
    }

    Evaluation(Val dot) {
        variables.add(new Binding("$", dot));
    }

    /** How many variables there are, for {@link #release}. */
    int mark() {
        return variables.size();
    }

    void release(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /** Sets the part that failures are reported at. */
    void at(Node node) {
        current = node;
    }

    ExecutionException failure(String problem) {
        return new ExecutionException(current, problem);
    }

    /** The value of a pipeline, also put into the variables it declares or assigns. */
    Val pipeline(Val dot, Pipeline pipeline) {
        at(pipeline);
        Val value = Val.NONE;
        boolean first = true;
        for (Command command : pipeline.commands()) {
            value = command(dot, command, first ? null : value).unboxed();
            first = false;
        }
        for (Variable variable : pipeline.declared()) {
            if (pipeline.assigns()) {
                assign(variable.name(), value);
            } else {
                variables.add(new Binding(variable.name(), value));
            }
        }
        return value;
    }

    /** Sets a variable of a range for one round. */
    void rangeVariable(Variable variable, Val value, boolean assigns) {
        if (assigns) {
            assign(variable.name(), value);
        } else {
            variables.add(new Binding(variable.name(), value));
        }
    }

    private void assign(String name, Val value) {
        binding(name).value = value;
    }

    private Binding binding(String name) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name.equals(name)) {
                return variables.get(i);
            }
        }
        throw failure("undefined variable: " + name);
    }

    /** The value of a command; {@code last} is what the pipeline hands it, null at its start. */
    private Val command(Val dot, Command command, @Nullable Val last) {
        Word first = command.words().getFirst();
        boolean bare = command.words().size() == 1 && last == null;
        return switch (first) {
            case Field field -> {
                at(field);
                yield fields(dot, field.names(), bare);
            }
            case Chain chain -> chain(dot, chain, bare);
            case Node.Function function -> function(dot, function, command, command.words(), last);
            case Variable variable -> variable(variable, bare);
            case Pipeline pipeline -> {
                checkBare(first, bare);
                yield pipeline(dot, pipeline);
            }
            case Dot here -> {
                atBare(first, bare);
                yield dot;
            }
            case Constant constant -> {
                atBare(first, bare);
                yield Val.of(constant.value());
            }
            case Node.Nil nil -> {
                atBare(first, bare);
                throw failure("nil is not a command");
            }
        };
    }

    private void atBare(Word word, boolean bare) {
        at(word);
        checkBare(word, bare);
    }

    private void checkBare(Node node, boolean bare) {
        if (!bare) {
            throw failure("can't give argument to non-function " + node);
        }
    }

    private Val variable(Variable variable, boolean bare) {
        at(variable);
        Val value = binding(variable.name()).value;
        if (variable.fields().isEmpty()) {
            checkBare(variable, bare);
            return value;
        }
        return fields(value, variable.fields(), bare);
    }

    private Val chain(Val dot, Chain chain, boolean bare) {
        at(chain);
        return fields(argument(dot, chain.word()), chain.fields(), bare);
    }

    private Val fields(Val receiver, List<String> names, boolean bare) {
        Val value = receiver;
        for (int i = 0; i < names.size(); i++) {
            value = field(value, names.get(i), bare || i < names.size() - 1);
        }
        return value;
    }

    private Val field(Val receiver, String name, boolean bare) {
        Operand operand = receiver.operand();
        if (operand == null) {
            return Val.NONE;
        }
        if (operand instanceof Members members) {
            if (!bare) {
                throw failure(name + " is not a method but has arguments");
            }
            Operand value = member(members, name);
            return value == null ? Val.NONE : Val.part(value);
        }
        throw failure(
                operand instanceof Nil
                        ? "nil pointer evaluating " + receiver.type() + "." + name
                        : "can't evaluate field " + name + " in type " + receiver.type());
    }

    static @Nullable Operand member(Members members, String key) {
        for (Member member : members.members()) {
            if (member.key().equals(key)) {
                return member.value();
            }
        }
        return null;
    }

    /** Calls a function; failures of the function itself are reported at {@code call}. */
    private Val function(Val dot, Node.Function function, Node call, List<Word> words, @Nullable Val last) {
        at(function);
        String name = function.name();
        List<Word> nodes = words.subList(1, words.size());
        int count = nodes.size() + (last == null ? 0 : 1);
        String wrong = Functions.wrongCount(name, count, nodes.size());
        if (wrong != null) {
            throw failure("wrong number of args for " + name + ": " + wrong);
        }
        if (name.equals("and") || name.equals("or")) {
            return shortCircuit(dot, nodes, last, name.equals("or"));
        }
        List<Val> args = new ArrayList<>();
        for (Word node : nodes) {
            args.add(argument(dot, node));
            checkFormat(name, node, args);
        }
        if (last != null) {
            args.add(last);
            checkFormat(name, call, args);
        }
        try {
            return Functions.call(name, args, nodes);
        } catch (TemplateException failed) {
            at(call);
            throw failure("error calling " + name + ": " + failed.getMessage());
        }
    }

    /** The format of printf is the only argument of a type of its own. */
    private void checkFormat(String name, Node node, List<Val> args) {
        Operand format = args.getFirst().operand();
        if (!name.equals("printf") || args.size() > 1 || isString(format)) {
            return;
        }
        if (node instanceof Constant) {
            throw failure("expected string; found " + node);
        }
        if (node instanceof Node.Nil) {
            throw failure("cannot assign nil to string");
        }
        throw failure(
                format == null
                        ? "invalid value; expected string"
                        : "wrong type for value; expected string; got " + typeOf(args.getFirst()));
    }

    private static String typeOf(Val value) {
        return value.operand() instanceof Nil ? value.type() : value.printed().goType();
    }

    private static boolean isString(@Nullable Operand operand) {
        return operand instanceof Operand.Text text && text.goType().equals("string");
    }

    private Val shortCircuit(Val dot, List<Word> nodes, @Nullable Val last, boolean until) {
        Val value = Val.NONE;
        for (Word node : nodes) {
            value = argument(dot, node);
            if (value.isTrue() == until) {
                return value;
            }
        }
        return last == null ? value : last;
    }

    private Val argument(Val dot, Word node) {
        at(node);
        return switch (node) {
            case Dot here -> dot;
            case Node.Nil nil -> Val.NONE;
            case Constant constant -> Val.of(constant.value());
            case Field field -> fields(dot, field.names(), true);
            case Variable variable -> variable(variable, true);
            case Chain chain -> chain(dot, chain, true);
            case Pipeline pipeline -> pipeline(dot, pipeline);
            case Node.Function function -> function(dot, function, function, List.of(function), null);
        };
    }
}
