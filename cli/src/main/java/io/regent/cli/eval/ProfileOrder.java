package io.regent.cli.eval;

import io.regent.engine.profile.ProfileEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order that {@code --profile-sort} asks for: largest first, by each criterion in turn. */
final class ProfileOrder {
    private ProfileOrder() {}

    static List<ProfileEntry> sorted(List<ProfileEntry> entries, List<String> criteria) {
        Comparator<ProfileEntry> order = null;
        for (String criterion : criteria) {
            Comparator<ProfileEntry> next = by(criterion).reversed();
            order = order == null ? next : order.thenComparing(next);
        }
        List<ProfileEntry> sorted = new ArrayList<>(entries);
        if (order != null) {
            sorted.sort(order);
        }
        return sorted;
    }

    // OPA: names that are no criterion are passed over.
    private static Comparator<ProfileEntry> by(String criterion) {
        return switch (criterion) {
            case "total_time_ns" -> Comparator.comparingLong(ProfileEntry::nanos);
            case "num_eval" -> Comparator.comparingLong(ProfileEntry::evaluations);
            case "num_redo" -> Comparator.comparingLong(ProfileEntry::redos);
            case "num_gen_expr" -> Comparator.comparingInt(ProfileEntry::generated);
            case "file" ->
                Comparator.comparing((ProfileEntry entry) -> entry.location().file());
            case "line" ->
                Comparator.comparingInt((ProfileEntry entry) -> entry.location().row());
            default -> (_, _) -> 0;
        };
    }
}
