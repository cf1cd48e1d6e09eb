package io.regent.engine.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.builtins.Families;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterTranslationTest {
    @Test
    void comparisonsAreWrittenInTheDialectOfTheDatabase() {
        assertThat(sql(FilterTarget.POSTGRESQL, "input.t.a = \"it's\"")).isEqualTo("WHERE t.a = E'it\\'s'");
        assertThat(sql(FilterTarget.MYSQL, "input.t.a = \"it's\"")).isEqualTo("WHERE t.a = 'it\\'s'");
        assertThat(sql(FilterTarget.SQLSERVER, "input.t.a = \"it's\"")).isEqualTo("WHERE t.a = N'it''s'");
        assertThat(sql(FilterTarget.SQLITE, "input.t.a = \"it's\"")).isEqualTo("WHERE t.a = 'it''s'");
    }

    @Test
    void aBackslashEndsNoLiteral() {
        assertThat(sql(FilterTarget.MYSQL, "input.t.a = \"\\\\' OR 1\"")).isEqualTo("WHERE t.a = '\\\\\\' OR 1'");
        assertThat(sql(FilterTarget.SQLSERVER, "input.t.a = \"\\\\' OR 1\"")).isEqualTo("WHERE t.a = N'\\'' OR 1'");
    }

    @Test
    void namesThatAreNoWordsAreQuoted() {
        assertThat(sql(FilterTarget.POSTGRESQL, "input.t[\"a \\\" b\"] = 1")).isEqualTo("WHERE t.\"a \"\" b\" = E'1'");
        assertThat(sql(FilterTarget.MYSQL, "input.t[\"a ` b\"] = 1")).isEqualTo("WHERE t.`a `` b` = '1'");
    }

    @Test
    void aColumnOnTheRightTurnsTheComparison() {
        assertThat(sql(FilterTarget.SQLITE, "5 < input.t.a")).isEqualTo("WHERE t.a > '5'");
        assertThat(ucast("5 >= input.t.a")).isEqualTo(json("""
                {"type": "field", "operator": "lte", "field": "t.a", "value": 5}"""));
    }

    @Test
    void alternativesAndConditionsAreNested() {
        assertThat(sql(FilterTarget.SQLITE, "input.t.a = 1", "input.t.b in {1, 2}; not startswith(input.t.c, null)"))
                .isEqualTo("unsupported: invalid builtin `startswith`: unsupported for SQL (sqlite)");
        assertThat(sql(FilterTarget.MYSQL, "input.t.a = 1", "input.t.b in {1, 2}; not startswith(input.t.c, \"50%\")"))
                .isEqualTo("WHERE (t.a = '1' OR (t.b IN ('1', '2') AND NOT t.c LIKE '50\\\\%%'))");
    }

    @Test
    void aConditionWithoutExpressionsLetsEveryRowPass() {
        Body nothing = new Body(List.of(), body("input.t.a = 1").location());
        Filter filter = new FilterTranslation(List.of(FilterTarget.SQLITE), null)
                .filter(List.of(body("input.t.a = 1"), nothing), FilterTarget.SQLITE);
        assertThat(filter).isEqualTo(Filter.EVERYTHING);
        assertThat(SqlText.of(filter, FilterTarget.SQLITE)).isEmpty();
        assertThat(UcastJson.of(filter)).isEqualTo(Obj.EMPTY);
    }

    @Test
    void whatCannotBeTranslatedIsNeverLeftOut() {
        assertThat(sql(FilterTarget.MYSQL, "input.t[3] = 1"))
                .isEqualTo("unsupported: eq: invalid ref operand: input.t[3]");
        assertThat(sql(FilterTarget.MYSQL, "input.t.a in [input.t.b, 1]"))
                .isEqualTo("unsupported: rhs of internal.member_2 must be known");
        assertThat(sql(FilterTarget.MYSQL, "input.t.a in [[1]]")).startsWith("unsupported: go-sqlbuilder");
        assertThat(sql(FilterTarget.MYSQL, "1 = 1")).startsWith("unsupported: both rhs and lhs");
    }

    @Test
    void everyTargetHasToAllowIt() {
        FilterTranslation translation =
                new FilterTranslation(List.of(FilterTarget.UCAST_MINIMAL, FilterTarget.SQLITE), null);
        assertThatThrownBy(() -> translation.checked(List.of(body("endswith(input.t.a, \"x\")")), List.of()))
                .isInstanceOf(RegoException.class)
                .hasMessageContaining("unsupported for UCAST\nunsupported for SQL (sqlite)");
    }

    @Test
    void tablesAndColumnsAreRenamed() {
        Obj mappings = json("""
                {"sql": {"t": {"$self": "things", "a": "colour"}, "b": {"$table": "t"}}}""");
        assertThat(sql(FilterTarget.SQLITE, mappings, "input.t.a = 1; input.b = 2; input.u.a = 3"))
                .isEqualTo("WHERE (things.colour = '1' AND things.b = '2' AND u.a = '3')");
    }

    @Test
    void namesThatAreNoTextsAreRefused() {
        Obj mappings = json("{\"t\": {\"a\": 1}}");
        assertThatThrownBy(() -> sql(FilterTarget.SQLITE, mappings, "input.t.a = 1"))
                .isInstanceOf(InvalidMappingException.class)
                .hasMessage("invalid mappings: t.a: expected string, got json.Number");
    }

    private static String sql(FilterTarget target, String... queries) {
        return sql(target, null, queries);
    }

    private static String sql(FilterTarget target, @Nullable Obj mappings, String... queries) {
        List<Body> bodies =
                Arrays.stream(queries).map(FilterTranslationTest::body).toList();
        FilterTranslation translation = new FilterTranslation(List.of(target), mappings);
        try {
            return SqlText.of(translation.filter(translation.checked(bodies, List.of()), target), target);
        } catch (RegoException wrong) {
            return "unsupported: " + wrong.diagnostics().getFirst().message();
        }
    }

    private static Obj ucast(String query) {
        FilterTarget target = FilterTarget.UCAST_ALL;
        return UcastJson.of(new FilterTranslation(List.of(target), null).filter(List.of(body(query)), target));
    }

    private static Body body(String text) {
        return Parser.parseQuery(new Source("", text), ParseOptions.of(RegoVersion.V1, Families.capabilities()));
    }

    private static Obj json(String text) {
        return (Obj) JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
