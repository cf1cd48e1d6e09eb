package io.regent.cli.inspect;

import io.regent.rego.AnnotationSet.Placed;
import io.regent.rego.Location;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A metadata block, for people. */
final class AnnotationText {
    private static final int WIDTH = 80;

    private final Annotations block;
    private final StringBuilder out;

    private AnnotationText(Annotations block, StringBuilder out) {
        this.block = block;
        this.out = out;
    }

    private record Item(String key, String value) {}

    static void write(Placed placed, StringBuilder out) {
        AnnotationText text = new AnnotationText(placed.annotations(), out);
        text.title();
        text.description();
        text.place(placed);
        text.lists();
    }

    private void title() {
        String own = field("title").strip();
        String title = own.isEmpty() ? inner(block.target()) : own;
        int width = title.getBytes(StandardCharsets.UTF_8).length;
        line(title).line("=".repeat(Math.min(width, WIDTH))).line("");
    }

    private void description() {
        String description = field("description");
        if (!description.isEmpty()) {
            line(description).line("");
        }
    }

    private void place(Placed placed) {
        line("Package:  " + inner(placed.clause().path()));
        if (placed.rule() != null) {
            line("Rule:     " + RegoText.of(placed.rule().head().reference()));
        }
        line("Location: " + placed.location()).line("Scope: " + block.scope());
        if (block.fields().get("entrypoint") == Bool.TRUE) {
            line("Entrypoint: true");
        }
        line("");
    }

    private void lists() {
        List<Item> organizations = new ArrayList<>();
        items("organizations").forEach(each -> organizations.add(new Item("", oneLine(text(each)))));
        list("Organizations:", organizations, "");
        List<Item> authors = new ArrayList<>();
        items("authors").forEach(each -> authors.add(new Item("", oneLine(author(each)))));
        list("Authors:", authors, "");
        List<Item> schemas = new ArrayList<>();
        block.schemas().forEach(each -> schemas.add(new Item(RegoText.of(each.path()), schema(each))));
        list("Schemas:", schemas, ": ");
        List<Item> resources = new ArrayList<>();
        items("related_resources")
                .forEach(each -> resources.add(new Item(oneLine(member(each, "ref")), member(each, "description"))));
        list("Related Resources:", resources, " ");
        List<Item> custom = new ArrayList<>();
        if (block.fields().get("custom") instanceof Obj members) {
            members.forEach((key, value) -> custom.add(new Item(text(key), JsonWriter.compact(value))));
        }
        list("Custom:", custom, ": ");
    }

    private void list(String title, List<Item> items, String separator) {
        if (items.isEmpty()) {
            return;
        }
        line(title);
        int width = items.stream().mapToInt(item -> item.key().length()).max().orElse(0);
        for (Item item : items) {
            String padding = " ".repeat(width - item.key().length());
            String text =
                    item.value().isEmpty() ? " " + item.key() : " " + item.key() + separator + padding + item.value();
            line(Shortened.text(text, WIDTH));
        }
        line("");
    }

    private static String schema(Annotations.Schema schema) {
        if (schema.schema() != null) {
            return RegoText.of(schema.schema());
        }
        return schema.definition() == null ? "" : JsonWriter.compact(schema.definition());
    }

    private static String author(Value author) {
        String name = member(author, "name");
        String email = member(author, "email");
        return email.isEmpty() ? name : name.isEmpty() ? "<" + email + ">" : name + " <" + email + ">";
    }

    private Arr items(String name) {
        return block.fields().get(name) instanceof Arr items ? items : Arr.EMPTY;
    }

    private String field(String name) {
        return text(block.fields().get(name));
    }

    private static String member(Value value, String name) {
        return value instanceof Obj members ? text(members.get(name)) : "";
    }

    private static String text(@Nullable Value value) {
        return value instanceof Str text ? text.text() : "";
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /** The path without {@code data}. */
    private static String inner(Ref path) {
        if (path.size() < 2) {
            return "";
        }
        List<Term> parts = new ArrayList<>(path.path());
        if (parts.getFirst() instanceof Constant(Str name, Location where)) {
            parts.set(0, new Var(name.text(), where));
        }
        return RegoText.of(new Ref(parts, path.location()));
    }

    private AnnotationText line(String text) {
        out.append(text).append('\n');
        return this;
    }
}
