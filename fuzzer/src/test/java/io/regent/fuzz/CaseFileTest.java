package io.regent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.value.Obj;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    @TempDir
    Path folder;

    private String written(Question question, Answer wanted) throws IOException {
        Case test = new Case(false, List.of("package p\n"), Obj.EMPTY, null, List.of(question));
        Path file = new CaseFile(folder).write("1-2", test, wanted);
        return YamlReader.read(Files.readString(file)).toString();
    }

    @Test
    void aDocumentIsWhatAQueryBinds() throws IOException {
        assertThat(written(new Question.Document("p/a"), new Answer.Result("1")))
                .contains("\"query\": \"x = data.p.a\"", "\"want_result\": [{\"x\": 1}]", "\"note\": \"fuzz/1-2\"");
    }

    @Test
    void errorsHaveTheirPlaces() throws IOException {
        Answer.Problem problem = new Answer.Problem("test-0.rego", 2, 3, "rego_type_error", "match error");
        assertThat(written(new Question.Document("p"), new Answer.Failure(List.of(problem))))
                .contains("\"want_compile_errors\"", "\"row\": 2", "\"col\": 3", "\"match error\"");
    }
}
