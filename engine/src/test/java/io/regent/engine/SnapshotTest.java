package io.regent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.engine.store.DataPath;
import io.regent.rego.RegoException;
import io.regent.value.JsonReader;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of policy and data: all or nothing, and nobody sees half of one. */
class SnapshotTest {
    private static final Snapshot EMPTY = Snapshot.empty(SnapshotOptions.defaults());
    private static final Obj DATA = (Obj) JsonReader.read("{\"a\": {\"b\": [1, 2, 3]}, \"c\": 1}");
    private static final Snapshot FULL = EMPTY.change()
            .put(DataPath.ROOT, DATA)
            .putPolicy("p", "package p\nq := data.c")
            .build();

    @Test
    void aChangeLeavesWhatItStartedFrom() {
        PreparedQuery before = FULL.prepare("data.p.q");
        Snapshot after = FULL.change().put(DataPath.of("c"), Num.of(2)).build();
        assertThat(before.evaluate()).contains(Num.of(1));
        assertThat(after.prepare("data.p.q").evaluate()).contains(Num.of(2));
        assertThat(FULL.data()).isEqualTo(DATA);
    }

    @Test
    void policiesThatDoNotCompileChangeNothing() {
        Change change = FULL.change().put(DataPath.of("c"), Num.of(2)).putPolicy("r", "package r\ns := nowhere(1)");
        assertThatThrownBy(change::build).isInstanceOf(RegoException.class);
        assertThat(FULL.policies()).containsOnlyKeys("p");
        assertThat(FULL.prepare("data.p.q").evaluate()).contains(Num.of(1));
    }

    @Test
    void whatDoesNotParseIsNotAdded() {
        Change change = FULL.change();
        assertThatThrownBy(() -> change.putPolicy("p", "package p\nq :=")).isInstanceOf(RegoException.class);
        assertThat(change.build().prepare("data.p.q").evaluate()).contains(Num.of(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b/1 | {\"a\":{\"b\":[1,9,2,3]},\"c\":1} | {\"a\":{\"b\":[1,9,3]},\"c\":1} | {\"a\":{\"b\":[1,3]},\"c\":1}",
                "/c     | {\"a\":{\"b\":[1,2,3]},\"c\":9}   | {\"a\":{\"b\":[1,2,3]},\"c\":9} | {\"a\":{\"b\":[1,2,3]}}",
                "/a/b   | {\"a\":{\"b\":9},\"c\":1}         | {\"a\":{\"b\":9},\"c\":1}       | {\"a\":{},\"c\":1}",
            })
    void patchesOfWhatIsThere(String path, String added, String replaced, String removed) {
        DataPath at = DataPath.parse(path);
        assertThat(FULL.change().add(at, Num.of(9)).data()).isEqualTo(json(added));
        assertThat(FULL.change().replace(at, Num.of(9)).data()).isEqualTo(json(replaced));
        assertThat(FULL.change().remove(at).data()).isEqualTo(json(removed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/d    | storage_not_found_error: document does not exist",
                "/a/x  | storage_not_found_error: document does not exist",
                "/c/x  | storage_not_found_error: document does not exist",
                "/a/b/7| storage_not_found_error: /a/b/7: array index out of range",
                "/a/b/x| storage_not_found_error: /a/b/x: array index must be integer",
                "/     | storage_invalid_patch_error: root cannot be removed",
            })
    void removingWhatIsNotThereFails(String path, String message) {
        Change change = FULL.change();
        assertThatThrownBy(() -> change.remove(DataPath.parse(path))).hasMessageContaining(message);
        assertThat(change.data()).isEqualTo(DATA);
    }

    @Test
    void putMakesObjectsButReplacesNoScalar() {
        Snapshot made = FULL.change().put(DataPath.of("x", "y", "z"), Num.of(1)).build();
        assertThat(made.prepare("data.x.y.z").evaluate()).contains(Num.of(1));
        Change change = FULL.change();
        assertThatThrownBy(() -> change.put(DataPath.of("c", "d"), Num.of(1)))
                .hasMessageContaining("storage_write_conflict_error: /c");
        assertThat(change.data()).isEqualTo(DATA);
    }

    @Test
    void aPolicyThatIsNotThereCannotBeRemoved() {
        assertThatThrownBy(() -> FULL.change().removePolicy("nosuch"))
                .hasMessageContaining("storage_not_found_error: policy id \"nosuch\"");
        assertThat(FULL.change().removePolicy("p").build().policies()).isEmpty();
    }

    private static Value json(String text) {
        return JsonReader.read(text);
    }
}
