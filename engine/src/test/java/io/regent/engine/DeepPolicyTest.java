package io.regent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.cover.Coverage;
import io.regent.engine.profile.Profile;
import io.regent.engine.trace.PrettyTrace;
import io.regent.engine.trace.TraceBuffer;
import io.regent.rego.RegoException;
import io.regent.value.JsonReader;
import io.regent.value.Value;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deepest policies that the parser lets through compile, run, trace and print on the smallest stack that threads have. */
class DeepPolicyTest {
    private static final long STACK_BYTES = 1L << 20;
    private static final int TOO_DEEP = 1_000;
    private static final String IMPORTS = """
            package p
            import future.keywords.and
            import future.keywords.or
            import future.keywords.not
            """;
    private static final Value INPUT = JsonReader.read("{\"x\": true}");

    /** A rule around {@code input.x}: what stands before and behind it once for each level. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "p if { ! not {         ! }       ! }",
                "p if { ! every x in [1] { x; ! } ! }",
                "p if { ! { true } and { ! }      ! }",
                "p if { ! { false } or { ! }      ! }",
                "p :=   ! [             ! ]       ! ''",
                "p :=   ! {             ! }       ! ''",
                "p :=   ! {\"a\":       ! }       ! ''",
                "p :=   ! [x | x :=     ! ]       ! ''",
                "p :=   ! {x | x :=     ! }       ! ''",
                "p :=   ! count([       ! ])      ! ''",
                "p :=   ! input[        ! ]       ! ''",
            })
    void deepestPermitted(String head, String open, String close, String tail) throws Exception {
        int depth = deepest(levels ->
                IMPORTS + head + (open + " ").repeat(levels) + "input.x" + (" " + close).repeat(levels) + " " + tail);
        assertThat(depth).isBetween(50, TOO_DEEP - 1);
    }

    /** The deepest policy that is permitted, after it and one that is not were tried. */
    private static int deepest(IntFunction<String> policy) throws Exception {
        int permitted = 1;
        int refused = TOO_DEEP;
        while (refused - permitted > 1) {
            int levels = (permitted + refused) / 2;
            if (isPermitted(policy.apply(levels))) {
                permitted = levels;
            } else {
                refused = levels;
            }
        }
        return permitted;
    }

    private static boolean isPermitted(String policy) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(() -> run(policy));
        new Thread(null, task, "small stack", STACK_BYTES).start();
        return task.get();
    }

    /** Runs everything that walks policies; false when the parser refuses the policy. */
    private static boolean run(String policy) {
        Change change = Snapshot.empty(SnapshotOptions.defaults()).change();
        try {
            change.putPolicy("p.rego", policy);
        } catch (RegoException refused) {
            assertThat(refused).hasMessageContaining("max parsing recursion depth exceeded");
            return false;
        }
        TraceBuffer trace = new TraceBuffer();
        Coverage coverage = new Coverage();
        Profile profile = new Profile();
        PreparedQuery query = change.build().prepare("data.p.p");
        query.run(EvaluationOptions.ofInput(INPUT));
        query.run(EvaluationOptions.ofInput(INPUT).withListener(event -> {
            trace.event(event);
            coverage.event(event);
            profile.event(event);
        }));
        assertThat(PrettyTrace.lines(trace.events(), true)).isNotEmpty();
        return true;
    }
}
