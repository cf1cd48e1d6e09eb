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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep policies compile and run, shallower ones trace and print too, on the smallest stack that threads have. */
class DeepPolicyTest {
    private static final long STACK_BYTES = 1L << 20;
    /** Longer policies are not traced: each line of a trace would show them whole. */
    private static final int SHALLOW = 4_000;

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
    void runs(String head, String open, String close, String tail) throws Exception {
        for (int levels : new int[] {60, 1_000}) {
            assertThat(isPermitted(IMPORTS + head + (open + " ").repeat(levels) + "input.x"
                            + (" " + close).repeat(levels) + " " + tail))
                    .isTrue();
        }
    }

    @Test
    void longChainsRun() throws Exception {
        assertThat(isPermitted(IMPORTS + "p := 1" + " + 1".repeat(10_000))).isTrue();
        assertThat(isPermitted(IMPORTS + "p := 0 if false" + " else := 1 if input.y".repeat(5_000) + " else := 2"))
                .isTrue();
        assertThat(isPermitted(IMPORTS + "p := 1" + " + 1".repeat(100_000))).isFalse();
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
        if (policy.length() > SHALLOW) {
            return true;
        }
        query.run(EvaluationOptions.ofInput(INPUT).withListener(event -> {
            trace.event(event);
            coverage.event(event);
            profile.event(event);
        }));
        assertThat(PrettyTrace.lines(trace.events(), true)).isNotEmpty();
        return true;
    }
}
