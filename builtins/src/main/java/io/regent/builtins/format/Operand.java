package io.regent.builtins.format;

import java.math.BigInteger;
import java.util.List;

/** A value to print, with the Go type that decides which verbs it takes. */
public sealed interface Operand {
    /** The type as {@code %T} and complaints show it. */
    String goType();

    /** Go's untyped nil. */
    record Nil() implements Operand {
        @Override
        public String goType() {
            return "<nil>";
        }
    }

    record Truth(boolean value) implements Operand {
        @Override
        public String goType() {
            return "bool";
        }
    }

    /** An integer of a machine type: {@code int}, {@code int64}. */
    record Int(String goType, long value) implements Operand {}

    record BigInt(BigInteger value) implements Operand {
        @Override
        public String goType() {
            return "*big.Int";
        }
    }

    record Real(double value) implements Operand {
        @Override
        public String goType() {
            return "float64";
        }
    }

    /** Text of type {@code string} or of one that prints like it. */
    record Text(String goType, String value) implements Operand {
        public static Text of(String value) {
            return new Text("string", value);
        }
    }

    record Items(List<Operand> items) implements Operand {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String goType() {
            return "[]interface {}";
        }
    }

    /** A map from strings, sorted by key. */
    record Members(List<Member> members) implements Operand {
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String goType() {
            return "map[string]interface {}";
        }
    }

    record Member(String key, Operand value) {}
}
