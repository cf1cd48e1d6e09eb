package io.regent.engine.filter;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tables and columns are called in a database.
 *
 * <p>{@code {"fruit": {"$self": "fruits", "price": "cost"}}} makes {@code input.fruit.price} the column
 * {@code fruits.cost}; {@code {"price": {"$table": "fruit"}}} lets {@code input.price} stand for
 * {@code input.fruit.price}. Source: the reference's {@code targetSQLTableMappings}.
 */
final class TableMapping {
    private static final String SELF = "$self";
    private static final String TABLE = "$table";

    private final @Nullable Obj tables;

    private TableMapping(@Nullable Obj tables) {
        this.tables = tables;
    }

    /**
     * The mapping for one target out of all: that of its dialect, that of its kind, or all of it.
     *
     * @throws InvalidMappingException when a name is no text
     */
    static TableMapping of(@Nullable Obj all, FilterTarget target) {
        if (all == null) {
            return new TableMapping(null);
        }
        Obj chosen = chosen(all, target);
        check(chosen);
        return new TableMapping(chosen);
    }

    private static Obj chosen(Obj all, FilterTarget target) {
        Value ofDialect = all.get(target.dialect());
        if (ofDialect != null && !(ofDialect instanceof Null)) {
            return object(ofDialect, "dialect " + target.dialect());
        }
        Value ofKind = all.get(target.kind());
        if (ofKind != null && !(ofKind instanceof Null)) {
            return object(ofKind, "target " + target.kind());
        }
        return all;
    }

    private static Obj object(Value value, String what) {
        if (value instanceof Obj object) {
            return object;
        }
        throw new InvalidMappingException("invalid mappings for " + what);
    }

    private static void check(Obj tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.valueAt(i) instanceof Obj columns) {
                check(name(tables.keyAt(i)), columns);
            }
        }
    }

    private static void check(String table, Obj columns) {
        for (int i = 0; i < columns.size(); i++) {
            String key = name(columns.keyAt(i));
            Value given = columns.valueAt(i);
            boolean nested = given instanceof Obj && !key.equals(SELF) && !key.equals(TABLE);
            if (!nested && !(given instanceof Str)) {
                throw new InvalidMappingException(
                        "invalid mappings: " + table + "." + key + ": expected string, got " + goType(given));
            }
        }
    }

    /** The columns that may stand right below {@code input}, in the mapping of any dialect. */
    static Set<String> shortNames(@Nullable Obj all) {
        Set<String> names = new HashSet<>();
        if (all == null) {
            return names;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.valueAt(i) instanceof Obj tables) {
                addShortNames(tables, names);
            }
        }
        return names;
    }

    private static void addShortNames(Obj tables, Set<String> names) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.valueAt(i) instanceof Obj table && table.get(TABLE) != null) {
                names.add(name(tables.keyAt(i)));
            }
        }
    }

    /**
     * The name in the database.
     *
     * @param path what stands below {@code input}, separated by dots
     */
    String column(String path) {
        if (tables == null) {
            return path;
        }
        int dot = path.indexOf('.');
        String table = dot < 0 ? path : path.substring(0, dot);
        String column = dot < 0 ? "" : path.substring(dot + 1);
        boolean qualified = dot >= 0;
        String owner = text(tables.get(table), TABLE);
        if (owner != null) {
            column = table;
            table = owner;
            qualified = true;
        }
        Value names = tables.get(table);
        String self = text(names, SELF);
        String renamed = text(names, column);
        String shown = self == null ? table : self;
        return qualified ? shown + "." + (renamed == null ? column : renamed) : shown;
    }

    private static @Nullable String text(@Nullable Value names, String key) {
        return names instanceof Obj object && object.get(key) instanceof Str text ? text.text() : null;
    }

    private static String name(Value key) {
        return key instanceof Str text ? text.text() : key.toString();
    }

    private static String goType(Value value) {
        return switch (value) {
            case Null n -> "<nil>";
            case Bool b -> "bool";
            case Num n -> "json.Number";
            case Str s -> "string";
            case Arr a -> "[]interface {}";
            case SetValue s -> "[]interface {}";
            case Obj o -> "map[string]interface {}";
        };
    }
}
