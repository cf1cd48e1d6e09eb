package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Compares a document with a schema, part by part, in the order in which the reference reports what is missing. */
final class Comparison {
    private final Outside outside;
    private final Runnable pulse;
    private int levels;

    Comparison(Outside outside, Runnable pulse) {
        this.outside = outside;
        this.pulse = pulse;
    }

    /** What comes of a part for itself. */
    Report report(Schema schema, Value value, Spot spot) {
        Report report = new Report();
        compare(schema, value, report, spot);
        return report;
    }

    void compare(Schema schema, Value value, Report report, Spot spot) {
        if (++levels > SchemaReader.MOST_LEVELS) {
            throw SchemaException.tooDeep();
        }
        pulse.run();
        if (schema.verdict != null) {
            verdict(schema.verdict, report, spot);
        } else if (schema.target != null) {
            compare(schema.target, value, report, spot);
        } else if (hasType(schema, value, report, spot)) {
            combinations(schema, value, report, spot);
            kind(schema, value, report, spot);
            report.passed();
        }
        levels--;
    }

    private static void verdict(boolean verdict, Report report, Spot spot) {
        if (!verdict) {
            report.fail(spot, "false", "False always fails validation");
        }
    }

    private static boolean hasType(Schema schema, Value value, Report report, Spot spot) {
        String type = type(value);
        boolean number = type.equals("integer") && schema.types.contains("number");
        if (schema.types.isEmpty() || number || schema.types.contains(type)) {
            return true;
        }
        report.fail(spot, "invalid_type", "Invalid type. Expected: " + schema.typeText() + ", given: " + type);
        return false;
    }

    private static String type(Value value) {
        return value instanceof Num number && number.isInteger() ? "integer" : value.typeName();
    }

    private void kind(Schema schema, Value value, Report report, Spot spot) {
        switch (value) {
            case Obj members -> {
                ObjectComparison object = new ObjectComparison(this, schema, members, report, spot);
                object.compare();
                common(schema, value, report, spot);
                object.properties();
            }
            case Arr items -> {
                new ArrayComparison(this, schema, items, report, spot).compare();
                common(schema, value, report, spot);
            }
            case Num number -> {
                Scalars.number(schema, number, report, spot);
                common(schema, value, report, spot);
            }
            case Str text -> {
                common(schema, value, report, spot);
                Scalars.text(schema, text.text(), report, spot);
            }
            case Null none -> common(schema, value, report, spot);
            case Bool truth -> common(schema, value, report, spot);
            case SetValue set -> throw new IllegalArgumentException("no value of JSON: " + set);
        }
    }

    private void common(Schema schema, Value value, Report report, Spot spot) {
        String constant = schema.constant;
        if (constant != null && !constant.equals(Plain.text(value))) {
            report.fail(spot, "const", spot.field() + " does not match: " + constant);
        }
        if (schema.enumeration != null && !schema.enumeration.contains(Plain.text(value))) {
            String all = String.join(", ", schema.enumeration);
            report.fail(spot, "enum", spot.field() + " must be one of the following: " + all);
        }
        String format = schema.format;
        if (!format.isEmpty() && value instanceof Str text && !outside.hasFormat(format, text.text())) {
            report.fail(spot, "format", "Does not match format '" + format + "'");
        }
        report.passed();
    }

    private void combinations(Schema schema, Value value, Report report, Spot spot) {
        anyOf(schema, value, report, spot);
        oneOf(schema, value, report, spot);
        allOf(schema, value, report, spot);
        if (schema.not != null && report(schema.not, value, spot).isEmpty()) {
            report.fail(spot, "number_not", "Must not validate the schema (not)");
        }
        if (value instanceof Obj members) {
            new ObjectComparison(this, schema, members, report, spot).dependencies();
        }
        if (schema.condition != null) {
            boolean holds = report(schema.condition, value, spot).isEmpty();
            consequence(holds ? schema.then : schema.otherwise, holds, value, report, spot);
        }
        report.passed();
    }

    private void anyOf(Schema schema, Value value, Report report, Spot spot) {
        if (schema.anyOf == null) {
            return;
        }
        Report nearest = null;
        for (Schema choice : schema.anyOf) {
            Report part = report(choice, value, spot);
            if (part.isEmpty()) {
                return;
            }
            nearest = Report.nearer(nearest, part);
        }
        report.fail(spot, "number_any_of", "Must validate at least one schema (anyOf)");
        if (nearest != null) {
            report.add(nearest);
        }
    }

    private void oneOf(Schema schema, Value value, Report report, Spot spot) {
        if (schema.oneOf == null) {
            return;
        }
        int fitting = 0;
        Report nearest = null;
        for (Schema choice : schema.oneOf) {
            Report part = report(choice, value, spot);
            if (part.isEmpty()) {
                fitting++;
            } else {
                nearest = Report.nearer(nearest, part);
            }
        }
        if (fitting != 1) {
            report.fail(spot, "number_one_of", "Must validate one and only one schema (oneOf)");
        }
        if (fitting == 0 && nearest != null) {
            report.add(nearest);
        }
    }

    private void allOf(Schema schema, Value value, Report report, Spot spot) {
        if (schema.allOf == null) {
            return;
        }
        boolean all = true;
        for (Schema one : schema.allOf) {
            Report part = report(one, value, spot);
            all &= part.isEmpty();
            report.add(part);
        }
        if (!all) {
            report.fail(spot, "number_all_of", "Must validate all the schemas (allOf)");
        }
    }

    private void consequence(@Nullable Schema schema, boolean holds, Value value, Report report, Spot spot) {
        if (schema == null) {
            return;
        }
        Report part = report(schema, value, spot);
        if (!part.isEmpty()) {
            report.fail(
                    spot,
                    holds ? "condition_then" : "condition_else",
                    holds
                            ? "Must validate \"then\" as \"if\" was valid"
                            : "Must validate \"else\" as \"if\" was not valid");
            report.add(part);
        }
    }
}
