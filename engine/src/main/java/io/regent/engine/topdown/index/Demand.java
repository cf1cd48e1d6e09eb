package io.regent.engine.topdown.index;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a subject; a rule whose demand is not met cannot hold. */
sealed interface Demand {
    /** Whether a value meets it; null for undefined, which meets none. */
    boolean isMetBy(Value value);

    /** {@code input.x = 1}, {@code input.x in {1, 2}}. */
    record OneOf(Set<Value> values) implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            return values.contains(value);
        }
    }

    /** {@code input.x = y}, {@code input.x}. */
    record Defined() implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            return true;
        }
    }

    /** {@code "a" in input.x}. */
    record Holding(Value member) implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            return switch (value) {
                case SetValue set -> set.contains(member);
                case Arr array -> contains(array);
                case Obj object -> object.values().contains(member);
                default -> false;
            };
        }

        private boolean contains(Arr array) {
            for (Value item : array) {
                if (item.equals(member)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code input.x = [1, y]}: arrays of one size; null stands for an item that can be anything. */
    record Shape(List<@Nullable Value> items) implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            if (!(value instanceof Arr array) || array.size() != items.size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                Value wanted = items.get(i);
                if (wanted != null && !wanted.equals(array.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code startswith(input.x, "a")}, {@code endswith(input.x, "a")}. */
    record Affixed(String affix, boolean atStart) implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Str string
                    && (atStart
                            ? string.text().startsWith(affix)
                            : string.text().endsWith(affix));
        }
    }

    /** {@code glob.match("a:*:c", [":"], input.x)}: strings of so many parts; null stands for a part that can be anything. */
    record Parts(List<@Nullable String> parts, char delimiter) implements Demand {
        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Str string && matches(string.text());
        }

        private boolean matches(String text) {
            int start = 0;
            for (int i = 0; i < parts.size(); i++) {
                int end = text.indexOf(delimiter, start);
                boolean last = i == parts.size() - 1;
                if (last != end < 0) {
                    return false;
                }
                String wanted = parts.get(i);
                int length = (last ? text.length() : end) - start;
                if (wanted != null && !(wanted.length() == length && text.startsWith(wanted, start))) {
                    return false;
                }
                start = end + 1;
            }
            return true;
        }
    }
}
