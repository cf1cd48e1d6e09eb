package io.regent.rego.schema;

import io.regent.rego.schema.Schema.NamePattern;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** Compares an object with what a schema says of objects. */
record ObjectComparison(Comparison parts, Schema schema, Obj members, Report report, Spot spot) {
    /** How many properties there are and what they are called, and those that are not named in the schema. */
    void compare() {
        Integer least = schema.propertyCount.least();
        if (least != null && members.size() < least) {
            report.fail(spot, "array_min_properties", "Must have at least " + least + " properties");
        }
        Integer most = schema.propertyCount.most();
        if (most != null && members.size() > most) {
            report.fail(spot, "array_max_properties", "Must have at most " + most + " properties");
        }
        schema.required.forEach(this::required);
        members.forEach((key, value) -> other(name(key), value));
        if (schema.propertyNames != null) {
            members.keys().forEach(key -> named(schema.propertyNames, key));
        }
        report.passed();
    }

    private static String name(Value key) {
        return ((Str) key).text();
    }

    private void required(String name) {
        if (members.containsKey(Str.of(name))) {
            report.passed();
        } else {
            report.fail(spot, "required", name + " is required");
        }
    }

    private void other(String name, Value value) {
        boolean matched = false;
        for (NamePattern pattern : schema.patternProperties) {
            if (pattern.matches().test(name)) {
                matched = true;
                report.add(parts.report(pattern.schema(), value, spot.below(name)));
            }
        }
        if (matched) {
            report.passed();
        } else if (schema.additionalProperties != null && !schema.properties.containsKey(name)) {
            additional(schema.additionalProperties, name, value);
        }
    }

    private void additional(Schema additional, String name, Value value) {
        if (Boolean.FALSE.equals(additional.verdict)) {
            report.fail(spot, "additional_property_not_allowed", "Additional property " + name + " is not allowed");
        } else {
            report.add(parts.report(additional, value, spot.below(name)));
        }
    }

    private void named(Schema names, Value key) {
        Report part = parts.report(names, key, spot);
        if (!part.isEmpty()) {
            report.fail(spot, "invalid_property_name", "Property name of \"" + name(key) + "\" does not match");
            report.add(part);
        }
    }

    /** The properties that are named in the schema. */
    void properties() {
        schema.properties.forEach((name, property) -> {
            Value value = members.get(name);
            if (value != null) {
                parts.compare(property, value, report, spot.below(name));
            }
        });
    }

    /** What some properties ask for when they are there. */
    void dependencies() {
        for (Value key : members.keys()) {
            schema.neededProperties.getOrDefault(name(key), List.of()).forEach(this::needed);
            Schema dependent = schema.dependentSchemas.get(name(key));
            if (dependent != null) {
                parts.compare(dependent, members, report, spot);
            }
        }
    }

    private void needed(String name) {
        if (!members.containsKey(Str.of(name))) {
            report.fail(spot, "missing_dependency", "Has a dependency on " + name);
        }
    }
}
