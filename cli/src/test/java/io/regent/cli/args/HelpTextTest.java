package io.regent.cli.args;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.cli.args.Flag.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTextTest {
    /** The layout of the reference: sorted, aligned, placeholders, initial values. */
    @Test
    void flagsAreSortedAndAligned() {
        String text = HelpText.flags(List.of(
                Flag.toggle("verbose", 'v', "set verbose mode"),
                Flag.toggle("old", (char) 0, "accepted").hide(),
                Flag.toggle("benchmem", (char) 0, "report memory").initially("true"),
                Flag.choice("format", 'f', "set output format", "pretty", "pretty", "json"),
                Flag.value(Kind.LIST, "runs", (char) 0, "passes").initially("a,b"),
                Flag.value(Kind.TEXT, "output", 'o', "file").initially("bundle.tar.gz"),
                Flag.value(Kind.TEXTS, "data", 'd', "files"),
                Flag.value(Kind.WHOLE, "count", (char) 0, "repeat").initially("1")));
        assertThat(text).isEqualTo("""
                      --benchmem               report memory (default true)
                      --count int              repeat (default 1)
                  -d, --data string            files
                  -f, --format {pretty,json}   set output format (default pretty)
                  -o, --output string          file (default "bundle.tar.gz")
                      --runs strings           passes (default [a,b])
                  -v, --verbose                set verbose mode
                """);
    }
}
