package io.regent.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The released classes of Regent and the modules they belong to. */
final class Regent {
    /** The modules from left to right; each may use those to its left. A new module takes its place here. */
    static final List<String> MODULES = List.of("value", "rego", "builtins", "engine", "agent", "server", "cli");

    /** Every class of {@link #MODULES}, read once. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("testkit"))
            .importPackages("io.regent");

    private Regent() {}

    /** The package pattern of everything in a module. */
    static String allOf(String module) {
        return "io.regent." + module + "..";
    }

    /** The name of the module a class belongs to, or an empty text for a class that is not of Regent. */
    static String moduleOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", 4);
        return names.length >= 3 && names[0].equals("io") && names[1].equals("regent") ? names[2] : "";
    }
}
