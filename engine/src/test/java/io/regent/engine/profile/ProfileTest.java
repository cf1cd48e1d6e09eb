package io.regent.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts of evaluations and redos, line by line. */
class ProfileTest {
    private static List<ProfileEntry> entries(String query) {
        Profile profile = new Profile();
        Snapshot.empty(SnapshotOptions.defaults())
                .change()
                .putPolicy("p.rego", """
                        package p

                        a contains y if {
                          some x in [1, 2, 3]
                          y := x + count([x]); y > 2
                        }
                        """)
                .build()
                .prepare(query)
                .run(EvaluationOptions.DEFAULT.withListener(profile));
        return profile.entries();
    }

    private static ProfileEntry line(List<ProfileEntry> entries, String file, int row) {
        return entries.stream()
                .filter(entry ->
                        entry.location().file().equals(file) && entry.location().row() == row)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expressionsOfALineAreAddedUp() {
        List<ProfileEntry> entries = entries("data.p.a");
        ProfileEntry iteration = line(entries, "p.rego", 4);
        assertThat(iteration.evaluations()).isEqualTo(2);
        assertThat(iteration.redos()).isEqualTo(4);
        ProfileEntry rest = line(entries, "p.rego", 5);
        assertThat(rest.evaluations()).isEqualTo(12);
        assertThat(rest.redos()).isEqualTo(11);
        assertThat(rest.generated()).isEqualTo(4);
        assertThat(line(entries, "", 1).evaluations()).isEqualTo(1);
    }

    @Test
    void theSlowestComeFirst() {
        assertThat(entries("data.p.a")).isSortedAccordingTo((a, b) -> Long.compare(b.nanos(), a.nanos()));
    }
}
