package io.regent.cli.fmt;

import io.regent.builtins.Families;
import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.rego.format.FormatOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The flags of {@code regent fmt}, and what they say about versions. */
final class FmtFlags {
    private static final char NONE = 0;
    private static final Flag CHECK_RESULT = Flag.toggle(
                    "check-result", NONE, "assert that the formatted code is valid and can be successfully parsed")
            .initially("true");
    private static final Flag DIFF = Flag.toggle("diff", 'd', "only display a diff of the changes");
    private static final Flag DROP_V0_IMPORTS = Flag.toggle(
            "drop-v0-imports",
            NONE,
            "drop v0 imports from the formatted code, such as 'rego.v1' and 'future.keywords'");
    private static final Flag FAIL = Flag.toggle("fail", NONE, "non zero exit code on reformat");
    private static final Flag LIST = Flag.toggle("list", 'l', "list all files who would change when formatted");
    private static final Flag V0_V1 =
            Flag.toggle("v0-v1", NONE, "format module(s) to be compatible with both Rego v0 and v1");
    /** The name of {@link #V0_V1} before v1 was the default. */
    private static final Flag REGO_V1 =
            Flag.toggle("rego-v1", NONE, V0_V1.help()).hide();

    private static final Flag WRITE = Flag.toggle("write", 'w', "overwrite the original source file");

    private final Arguments arguments;

    FmtFlags(Arguments arguments) {
        this.arguments = arguments;
    }

    static List<Flag> all() {
        return List.of(
                CapabilitiesFlag.FLAG,
                CHECK_RESULT,
                DIFF,
                DROP_V0_IMPORTS,
                FAIL,
                LIST,
                PolicyFlags.V0,
                V0_V1,
                REGO_V1,
                PolicyFlags.V1,
                WRITE);
    }

    boolean checksResult() {
        return isOn(CHECK_RESULT);
    }

    boolean showsDiff() {
        return isOn(DIFF);
    }

    boolean dropsImports() {
        return isOn(DROP_V0_IMPORTS);
    }

    boolean failsOnChange() {
        return isOn(FAIL);
    }

    boolean lists() {
        return isOn(LIST);
    }

    boolean writes() {
        return isOn(WRITE);
    }

    private boolean isOn(Flag flag) {
        return arguments.isOn(flag.name());
    }

    /** How source is read and written. */
    FormatOptions format(boolean dropImports) {
        ParseOptions reading = parse(readVersion());
        boolean keywordsInRefs = capabilities().has("keywords_in_refs");
        return new FormatOptions(reading, Families.capabilities(), target(), keywordsInRefs, dropImports);
    }

    /** How the result is read again. */
    ParseOptions result() {
        return parse(target());
    }

    private RegoVersion target() {
        if (isOn(V0_V1) || isOn(REGO_V1)) {
            return RegoVersion.V0_V1;
        }
        return isOn(PolicyFlags.V0) ? RegoVersion.V0 : RegoVersion.V1;
    }

    private RegoVersion readVersion() {
        if (isOn(PolicyFlags.V0)) {
            return RegoVersion.V0;
        }
        return target() == RegoVersion.V0_V1 && !isOn(PolicyFlags.V1) ? RegoVersion.V0 : RegoVersion.V1;
    }

    private Capabilities capabilities() {
        return arguments.isGiven(CapabilitiesFlag.FLAG.name())
                ? CapabilitiesFlag.of(arguments)
                : Families.capabilities().at(target());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    // Source may use what the version brings even if its readers may not.
    private ParseOptions parse(RegoVersion version) {
        Capabilities given = capabilities();
        Capabilities current = Families.capabilities().at(target());
        Capabilities both = new Capabilities(
                given.builtins(),
                union(given.futureKeywords(), current.futureKeywords()),
                union(given.features(), current.features()),
                given.allowNet());
        return new ParseOptions(version, both, false, false, Set.of());
    }
}
