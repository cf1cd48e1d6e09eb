package io.regent.builtins.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges blocks: those that touch or overlap become the fewest blocks that cover the same addresses. */
public final class Blocks {
    /** Addresses from first to last; {@code alone} is the block they came from when nothing was merged with it. */
    private record Range(Ip first, Ip last, @Nullable Cidr alone) {}

    private Blocks() {}

    /** The merged blocks. A block that is merged with no other is returned as it is. */
    public static List<Cidr> merge(List<Cidr> blocks) {
        List<Cidr> merged = new ArrayList<>();
        for (Range range : ranges(blocks)) {
            if (range.alone() != null) {
                merged.add(range.alone());
            } else {
                split(range, merged);
            }
        }
        return merged;
    }

    private static List<Range> ranges(List<Cidr> blocks) {
        List<Cidr> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparing(Cidr::first).thenComparing(Cidr::last));
        List<Range> ranges = new ArrayList<>();
        for (Cidr block : sorted) {
            Range previous = ranges.isEmpty() ? null : ranges.getLast();
            if (previous != null && touches(previous, block.first())) {
                Ip last = previous.last().compareTo(block.last()) > 0 ? previous.last() : block.last();
                ranges.set(ranges.size() - 1, new Range(previous.first(), last, null));
            } else {
                ranges.add(new Range(block.first(), block.last(), block));
            }
        }
        return ranges;
    }

    /** Whether {@code first}, which is not before the range, is in it or next to it. */
    private static boolean touches(Range range, Ip first) {
        return range.last().compareTo(first) >= 0 || range.last().next().equals(first);
    }

    /** The fewest blocks that make up a range: each as large as its first address and the end of the range allow. */
    private static void split(Range range, List<Cidr> blocks) {
        Ip from = range.first();
        while (true) {
            int prefix = Ip.BITS;
            while (prefix > 0
                    && from.first(prefix - 1).equals(from)
                    && from.last(prefix - 1).compareTo(range.last()) <= 0) {
                prefix--;
            }
            blocks.add(new Cidr(from, prefix));
            if (from.last(prefix).equals(range.last())) {
                return;
            }
            from = from.last(prefix).next();
        }
    }
}
