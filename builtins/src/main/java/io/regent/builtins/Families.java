package io.regent.builtins;

import io.regent.rego.Capabilities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of contents of the built-ins. */
public final class Families {
    /** One line a family, in alphabetical order. Generated families are small; their functions load when called. */
    private static final Family[] ALL = {
        new AggregatesFamily(), //
        new ArrayFunctionsFamily(), //
        new AwsRequestsFamily(), //
        new BinaryEncodingsFamily(), //
        new BitsFamily(), //
        new CastsFamily(), //
        new CertificatesFamily(), //
        new ComparisonFamily(), //
        new ConversionsFamily(), //
        new FormattingFamily(), //
        new GlobsFamily(), //
        new GraphQlFamily(), //
        new GraphsFamily(), //
        new HashingFamily(), //
        new JsonPatchFamily(), //
        new JsonPathsFamily(), //
        new JsonSchemasFamily(), //
        new JsonTextFamily(), //
        new HttpSendFamily(), //
        new IntrospectionFamily(), //
        new LanguageFamily(), //
        new NameLookupsFamily(), //
        new NetworksFamily(), //
        new NumbersFamily(), //
        new ObjectFunctionsFamily(), //
        new RangesFamily(), //
        new RegexesFamily(), //
        new SetFunctionsFamily(), //
        new StringChangesFamily(), //
        new StringPartsFamily(), //
        new StringSearchFamily(), //
        new SubsetsFamily(), //
        new TemplatesFamily(), //
        new TimesFamily(), //
        new TokenSignaturesFamily(), //
        new TokensFamily(), //
        new TrimmingFamily(), //
        new TypesFamily(), //
        new UnitsFamily(), //
        new UrisFamily(), //
        new UrlQueriesFamily(), //
        new UuidsFamily(), //
        new VersionsFamily(), //
        new YamlTextFamily(), //
    };

    private static final Map<String, BuiltinFunction> STANDARD = byName(ALL);

    /** All functions; another map whenever some are added. */
    private static volatile Map<String, BuiltinFunction> known = STANDARD;

    private Families() {}

    /** All standard families. */
    public static List<Family> all() {
        return List.of(ALL);
    }

    /**
     * Adds functions for the whole process; to be done before policies are compiled.
     *
     * @throws IllegalArgumentException when there is a function of such a name
     */
    public static synchronized void add(CustomBuiltins custom) {
        Map<String, BuiltinFunction> more = new HashMap<>(known);
        CustomFamily family = new CustomFamily(custom.functions());
        for (int index = 0; index < family.names().size(); index++) {
            String name = family.names().get(index);
            if (more.put(name, new BuiltinFunction(family, index)) != null) {
                boolean standard = STANDARD.containsKey(name);
                throw new IllegalArgumentException("custom built-in " + name + ": there is a "
                        + (standard ? "standard" : "custom") + " built-in of that name");
            }
        }
        known = more;
    }

    /** Adds all {@link CustomBuiltins} that are services of a class loader, as {@link #add} does. */
    public static void addServices(ClassLoader loader) {
        ServiceLoader.load(CustomBuiltins.class, loader).forEach(Families::add);
    }

    /** The function of that name, or null when there is none. */
    public static @Nullable BuiltinFunction find(String name) {
        return known.get(name);
    }

    /** What policies may use when nothing restricts them; declarations are made when asked for. */
    public static Capabilities capabilities() {
        return Capabilities.of(new DeclaredBuiltins(known));
    }

    /** Capabilities from elsewhere, e.g. from a file; what they declare and this program lacks counts as postponed. */
    public static Capabilities supported(Capabilities declared) {
        Set<String> missing = new HashSet<>(declared.builtins().keySet());
        missing.removeAll(known.keySet());
        return declared.withPostponed(missing);
    }

    private static Map<String, BuiltinFunction> byName(Family... families) {
        Map<String, BuiltinFunction> byName = HashMap.newHashMap(256);
        for (Family family : families) {
            List<String> names = family.names();
            for (int index = 0; index < names.size(); index++) {
                byName.put(names.get(index), new BuiltinFunction(family, index));
            }
        }
        return byName;
    }
}
