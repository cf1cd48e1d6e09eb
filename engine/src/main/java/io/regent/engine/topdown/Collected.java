package io.regent.engine.topdown;

import io.regent.rego.Location;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;

/** What a comprehension makes of its solutions. */
sealed interface Collected {
    /** An empty collection to add solutions to. */
    Collector collector();

    /** {@code [item | …]}. */
    record Items(Expression item) implements Collected {
        @Override
        public Collector collector() {
            return new Collector() {
                private final Arr.Builder items = Arr.builder();

                @Override
                public void add(Frame frame) {
                    Value value = item.value(frame);
                    if (value != null) {
                        items.add(value);
                    }
                }

                @Override
                public Value collection() {
                    return items.build();
                }
            };
        }
    }

    /** {@code {member | …}}. */
    record Distinct(Expression member) implements Collected {
        @Override
        public Collector collector() {
            return new Collector() {
                private final SetValue.Builder members = SetValue.builder();

                @Override
                public void add(Frame frame) {
                    Value value = member.value(frame);
                    if (value != null) {
                        members.add(value);
                    }
                }

                @Override
                public Value collection() {
                    return members.build();
                }
            };
        }
    }

    /**
     * {@code {key: value | …}}; equal keys with other values are a conflict.
     *
     * @param place where a conflict is reported
     */
    record Keyed(Expression key, Expression value, Location place) implements Collected {
        @Override
        public Collector collector() {
            return new Collector() {
                private final Obj.Builder members = Obj.builder();

                @Override
                public void add(Frame frame) {
                    Value at = key.value(frame);
                    Value member = at == null ? null : value.value(frame);
                    if (at != null && member != null) {
                        put(frame, members, at, member);
                    }
                }

                @Override
                public Value collection() {
                    return members.build();
                }
            };
        }

        private void put(Frame frame, Obj.Builder members, Value at, Value member) {
            Value present = members.get(at);
            if (present != null && !present.equals(member)) {
                throw Evaluation.conflict(frame, "object keys must be unique", place);
            }
            members.put(at, member);
        }
    }
}
