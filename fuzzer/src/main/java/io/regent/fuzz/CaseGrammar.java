package io.regent.fuzz;

import io.regent.rego.BuiltinDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Cases by number: the same seed and number give the same case. */
final class CaseGrammar {
    /** So many cases in a row share the version of the language and the base documents. */
    static final int BATCH = 100;

    private static final int CALLS = 8;

    private final long seed;
    private final List<BuiltinDeclaration> builtins;

    CaseGrammar(long seed, Iterable<BuiltinDeclaration> builtins) {
        this.seed = seed;
        this.builtins = CallGrammar.comparable(builtins);
    }

    private Dice dice(long stream, long number) {
        return new Dice((seed * 31 + stream) * 1_000_003 + number);
    }

    Case at(long number) {
        Dice shared = dice(1, number / BATCH);
        boolean v0 = shared.chance(20);
        Case documents = new Case(v0, List.of(), new Documents(shared).data(), null, List.of());
        Dice dice = dice(2, number);
        int kind = dice.below(100);
        Case test = kind < 12 ? calls(dice, documents) : policies(dice, documents);
        return kind < 30 && kind >= 12 ? mutated(dice, test) : test;
    }

    /** Whether the policies of a case are formatted too. */
    boolean isFormatted(long number) {
        return dice(3, number).chance(35);
    }

    private Case calls(Dice dice, Case documents) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            questions.add(new Question.Document("p/r" + i));
        }
        String module = new ModuleGrammar(dice, builtins).calls(CALLS);
        return new Case(false, List.of(module), documents.data(), null, questions);
    }

    private Case policies(Dice dice, Case documents) {
        ModuleGrammar grammar = new ModuleGrammar(dice, builtins);
        List<String> modules = new ArrayList<>();
        if (dice.chance(10)) {
            modules.add(grammar.module(documents.v0(), dice.one("q", "p.a", "q.a", "p.x")));
        }
        modules.add(grammar.module(documents.v0(), dice.one("p", "p", "p", "p.q")));
        Mutation mutation = new Mutation(dice);
        if (dice.chance(10)) {
            modules.replaceAll(mutation::relaid);
        }
        List<Question> questions = new ArrayList<>(List.of(new Question.Document("p")));
        if (dice.chance(25)) {
            String query = grammar.query();
            questions.add(new Question.Query(dice.chance(8) ? mutation.mutated(query) : query));
        }
        if (dice.chance(20)) {
            questions.add(new Question.Tree());
        }
        return new Case(documents.v0(), modules, documents.data(), new Documents(dice).input(), questions);
    }

    private static Case mutated(Dice dice, Case test) {
        int last = test.modules().size() - 1;
        return test.withModule(last, new Mutation(dice).mutated(test.modules().get(last)));
    }
}
