package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Operand.Items;
import io.regent.builtins.format.Operand.Member;
import io.regent.builtins.format.Operand.Members;
import io.regent.builtins.format.Printf;
import io.regent.builtins.format.Quoting;
import io.regent.builtins.template.Node.Block;
import io.regent.builtins.template.Node.BlockKind;
import io.regent.builtins.template.Node.Invocation;
import io.regent.builtins.template.Node.Pipeline;
import io.regent.builtins.template.Node.Statement;
import io.regent.builtins.template.Node.Variable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One execution of a template: walks its parts and writes. */
final class Execution {
    private static final int MAX_TEMPLATES = 500;

    private final String source;
    private final Map<String, List<Statement>> templates;
    private final StringBuilder out;
    private final Runnable checkCancelled;
    private Evaluation evaluation = new Evaluation(Val.NONE);
    private String running = Template.MAIN;
    private int depth;

    /** How walking a list ended. */
    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    Execution(String source, Map<String, List<Statement>> templates, StringBuilder out, Runnable checkCancelled) {
        this.source = source;
        this.templates = templates;
        this.out = out;
        this.checkCancelled = checkCancelled;
    }

    void run(Operand data) {
        try {
            template(Template.MAIN, Val.of(data));
        } catch (ExecutionException failure) {
            throw located(failure);
        }
    }

    private void template(String name, Val dot) {
        Evaluation outer = evaluation;
        String outerName = running;
        evaluation = new Evaluation(dot);
        running = name;
        walk(dot, templates.getOrDefault(name, List.of()));
        running = outerName;
        evaluation = outer;
    }

    private Flow walk(Val dot, List<Statement> nodes) {
        for (Statement node : nodes) {
            checkCancelled.run();
            Flow flow = step(dot, node);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow step(Val dot, Statement node) {
        return switch (node) {
            case Node.Text text -> {
                out.append(text.text());
                yield Flow.ON;
            }
            case Node.Action action -> {
                action(dot, action.pipeline());
                yield Flow.ON;
            }
            case Block block -> block(dot, block);
            case Invocation invocation -> {
                invoke(dot, invocation);
                yield Flow.ON;
            }
            case Node.Break jump -> Flow.BREAK;
            case Node.Continue jump -> Flow.CONTINUE;
        };
    }

    private void action(Val dot, Pipeline pipeline) {
        Val value = evaluation.pipeline(dot, pipeline);
        if (pipeline.declared().isEmpty()) {
            out.append(Functions.shown(value));
        }
    }

    private Flow block(Val dot, Block block) {
        int mark = evaluation.mark();
        Val value = evaluation.pipeline(dot, block.pipeline());
        Flow flow = switch (block.kind()) {
            case RANGE -> range(dot, block, value);
            case IF, WITH -> {
                Val inner = block.kind() == BlockKind.WITH ? value : dot;
                yield value.isTrue() ? walk(inner, block.body()) : walk(dot, block.otherwise());
            }
        };
        evaluation.release(mark);
        return flow;
    }

    private Flow range(Val dot, Block block, Val value) {
        Operand operand = value.operand();
        boolean any = false;
        if (operand instanceof Items items) {
            any = items(block, items);
        } else if (operand instanceof Members members) {
            any = members(block, members);
        } else if (operand instanceof Operand.Int count) {
            any = count(block, count);
        } else if (operand != null) {
            throw evaluation.failure("range can't iterate over " + Printf.print(List.of(operand)));
        }
        return any ? Flow.ON : walk(dot, block.otherwise());
    }

    private boolean items(Block block, Items items) {
        for (int i = 0; i < items.items().size(); i++) {
            if (iterate(block, Val.integer(i), Val.part(items.items().get(i)))) {
                return true;
            }
        }
        return !items.items().isEmpty();
    }

    private boolean members(Block block, Members members) {
        for (Member member : members.members()) {
            if (iterate(block, Val.text(member.key()), Val.part(member.value()))) {
                return true;
            }
        }
        return !members.members().isEmpty();
    }

    private boolean count(Block block, Operand.Int count) {
        if (block.pipeline().declared().size() > 1) {
            throw evaluation.failure("can't use " + count.value() + " to iterate over more than one variable");
        }
        for (long i = 0; i < count.value(); i++) {
            if (iterate(block, Val.NONE, Val.of(new Operand.Int(count.goType(), i)))) {
                break;
            }
        }
        return count.value() > 0;
    }

    /** One round of a range; whether it was the last because of a break. */
    private boolean iterate(Block block, Val index, Val element) {
        checkCancelled.run();
        int mark = evaluation.mark();
        List<Variable> declared = block.pipeline().declared();
        boolean assigns = block.pipeline().assigns();
        if (declared.size() == 1) {
            evaluation.rangeVariable(declared.getFirst(), element, assigns);
        } else if (declared.size() == 2) {
            evaluation.rangeVariable(declared.getFirst(), index, assigns);
            evaluation.rangeVariable(declared.getLast(), element, assigns);
        }
        Flow flow = walk(element, block.body());
        evaluation.release(mark);
        return flow == Flow.BREAK;
    }

    private void invoke(Val dot, Invocation invocation) {
        evaluation.at(invocation);
        if (!templates.containsKey(invocation.name())) {
            throw evaluation.failure("template " + Quoting.quote(invocation.name()) + " not defined");
        }
        if (depth == MAX_TEMPLATES) {
            throw evaluation.failure("exceeded maximum template depth (" + MAX_TEMPLATES + ")");
        }
        Pipeline pipeline = invocation.pipeline();
        Val inner = pipeline == null ? Val.NONE : evaluation.pipeline(dot, pipeline);
        depth++;
        template(invocation.name(), inner);
        depth--;
    }

    /** {@code template: template:2:5: executing "template" at <.b.c>: …}. */
    private TemplateException located(ExecutionException failure) {
        String before = source.substring(0, failure.node().at());
        int newline = before.lastIndexOf('\n');
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = before.substring(newline + 1).getBytes(StandardCharsets.UTF_8).length;
        return new TemplateException("template: template:" + line + ":" + column + ": executing "
                + Quoting.quote(running) + " at <" + failure.node() + ">: " + failure.problem());
    }
}
