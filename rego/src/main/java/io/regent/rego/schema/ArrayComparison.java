package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.Map;

/** Compares an array with what a schema says of arrays. */
record ArrayComparison(Comparison parts, Schema schema, Arr array, Report report, Spot spot) {
    void compare() {
        items();
        Integer least = schema.itemCount.least();
        if (least != null && array.size() < least) {
            report.fail(spot, "array_min_items", "Array must have at least " + least + " items");
        }
        Integer most = schema.itemCount.most();
        if (most != null && array.size() > most) {
            report.fail(spot, "array_max_items", "Array must have at most " + most + " items");
        }
        if (schema.uniqueItems) {
            unique();
        }
        if (schema.contains != null) {
            contains(schema.contains);
        }
        report.passed();
    }

    private void items() {
        int known = schema.singleItem ? array.size() : Math.min(schema.items.size(), array.size());
        for (int index = 0; index < known; index++) {
            item(schema.items.get(schema.singleItem ? 0 : index), index);
        }
        // Additional to none are none.
        if (known < array.size() && known > 0 && schema.additionalItems != null) {
            additional(schema.additionalItems, known);
        }
    }

    private void item(Schema item, int index) {
        report.add(parts.report(item, array.get(index), spot.below(Integer.toString(index))));
    }

    private void additional(Schema additional, int from) {
        if (Boolean.FALSE.equals(additional.verdict)) {
            report.fail(spot, "array_no_additional_items", "No additional items allowed on array");
            return;
        }
        for (int index = from; index < array.size(); index++) {
            item(additional, index);
        }
    }

    private void unique() {
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < array.size(); index++) {
            Integer before = seen.put(Plain.text(array.get(index)), index);
            if (before != null) {
                report.fail(spot, "unique", "array items[" + before + "," + index + "] must be unique");
            }
        }
    }

    private void contains(Schema wanted) {
        Report nearest = null;
        for (int index = 0; index < array.size(); index++) {
            Value item = array.get(index);
            Report part = parts.report(wanted, item, spot.below(Integer.toString(index)));
            if (part.isEmpty()) {
                return;
            }
            nearest = Report.nearer(nearest, part);
        }
        report.fail(spot, "contains", "At least one of the items must match");
        if (nearest != null) {
            report.add(nearest);
        }
    }
}
