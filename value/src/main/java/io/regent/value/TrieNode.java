package io.regent.value;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link Trie}: 32 ways, five bits of the hash a level.
 *
 * <p>The slots hold entries (key, value, key, value, …) and then nodes. Bit i of {@code entries} or {@code nodes} says
 * that the hashes with these five bits i have one entry here, or a node. The entries at the last level have one hash
 * and are ordered by key, so that an attack with colliding keys costs little.
 */
final class TrieNode {
    private static final int LEVEL_BITS = 5;
    private static final int HASH_BITS = 32;

    private int entries;
    private int nodes;
    private Object[] slots;

    private TrieNode(int entries, int nodes, Object[] slots) {
        this.entries = entries;
        this.nodes = nodes;
        this.slots = slots;
    }

    static TrieNode empty() {
        return new TrieNode(0, 0, new Object[0]);
    }

    /** One change on its way down the trie. */
    static final class Edit {
        private final Value key;
        private final int hash;
        private final boolean inPlace;
        private int shift;

        /** What the change added to the number of entries. */
        int delta;

        Edit(Value key, int hash, boolean inPlace) {
            this.key = key;
            this.hash = hash;
            this.inPlace = inPlace;
        }

        private int bit() {
            return TrieNode.bit(hash, shift);
        }

        private Edit deeper() {
            shift += LEVEL_BITS;
            return this;
        }
    }

    @Nullable
    Value get(Value key, int hash) {
        TrieNode node = this;
        for (int shift = 0; shift < HASH_BITS; shift += LEVEL_BITS) {
            int bit = bit(hash, shift);
            if ((node.entries & bit) != 0) {
                int slot = node.entrySlot(bit);
                return node.slots[slot].equals(key) ? node.value(slot) : null;
            }
            if ((node.nodes & bit) == 0) {
                return null;
            }
            node = node.node(node.nodeSlot(bit));
        }
        int slot = node.search(key);
        return slot >= 0 ? node.value(slot) : null;
    }

    /** This node with an entry; this very node when the edit is in place or changes nothing. */
    TrieNode put(Edit edit, Value value) {
        if (edit.shift >= HASH_BITS) {
            int slot = search(edit.key);
            return slot >= 0 ? replaced(edit, slot + 1, value) : widened(edit, -slot - 1, 0, edit.key, value);
        }
        int bit = edit.bit();
        if ((nodes & bit) != 0) {
            int slot = nodeSlot(bit);
            return replaced(edit, slot, node(slot).put(edit.deeper(), value));
        }
        int slot = entrySlot(bit);
        if ((entries & bit) == 0) {
            return widened(edit, slot, bit, edit.key, value);
        }
        return slots[slot].equals(edit.key) ? replaced(edit, slot + 1, value) : split(edit, slot, bit, value);
    }

    /** This node without the entry of a key; this very node when there is none. */
    TrieNode remove(Edit edit) {
        if (edit.shift >= HASH_BITS) {
            int slot = search(edit.key);
            return slot >= 0 ? narrowed(edit, slot, 0) : this;
        }
        int bit = edit.bit();
        if ((entries & bit) != 0) {
            int slot = entrySlot(bit);
            return slots[slot].equals(edit.key) ? narrowed(edit, slot, bit) : this;
        }
        if ((nodes & bit) == 0) {
            return this;
        }
        int slot = nodeSlot(bit);
        TrieNode below = node(slot).remove(edit.deeper());
        return below.slots.length == 2 && below.nodes == 0 ? pulledUp(slot, bit, below) : replaced(edit, slot, below);
    }

    /** Calls {@code entry} with each key and value, in no order. */
    void forEach(BiConsumer<? super Value, ? super Value> entry) {
        int end = slots.length - Integer.bitCount(nodes);
        for (int slot = 0; slot < end; slot += 2) {
            entry.accept(key(slot), value(slot));
        }
        for (int slot = end; slot < slots.length; slot++) {
            node(slot).forEach(entry);
        }
    }

    private TrieNode replaced(Edit edit, int slot, Object content) {
        if (isAt(slot, content)) {
            return this;
        }
        TrieNode changed = edit.inPlace ? this : new TrieNode(entries, nodes, slots.clone());
        changed.slots[slot] = content;
        return changed;
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isAt(int slot, Object content) {
        return slots[slot] == content;
    }

    private TrieNode widened(Edit edit, int slot, int bit, Value key, Value value) {
        Object[] wider = new Object[slots.length + 2];
        System.arraycopy(slots, 0, wider, 0, slot);
        wider[slot] = key;
        wider[slot + 1] = value;
        System.arraycopy(slots, slot, wider, slot + 2, slots.length - slot);
        edit.delta = 1;
        return become(edit, entries | bit, nodes, wider);
    }

    private TrieNode narrowed(Edit edit, int slot, int bit) {
        Object[] narrower = new Object[slots.length - 2];
        System.arraycopy(slots, 0, narrower, 0, slot);
        System.arraycopy(slots, slot + 2, narrower, slot, narrower.length - slot);
        edit.delta = -1;
        return new TrieNode(entries & ~bit, nodes, narrower);
    }

    /** Moves the entry in a slot one level down, where the new entry joins it. */
    private TrieNode split(Edit edit, int slot, int bit, Value value) {
        Edit resident = new Edit(key(slot), Trie.hash(key(slot)), false);
        resident.shift = edit.shift + LEVEL_BITS;
        TrieNode below = empty().put(resident, value(slot)).put(edit.deeper(), value);
        Object[] changed = new Object[slots.length - 1];
        int target = nodeSlot(bit) - 2;
        System.arraycopy(slots, 0, changed, 0, slot);
        System.arraycopy(slots, slot + 2, changed, slot, target - slot);
        changed[target] = below;
        System.arraycopy(slots, target + 2, changed, target + 1, changed.length - target - 1);
        return become(edit, entries & ~bit, nodes | bit, changed);
    }

    /** Takes the last entry of a node below up into this one. */
    private TrieNode pulledUp(int slot, int bit, TrieNode below) {
        Object[] changed = new Object[slots.length + 1];
        int target = entrySlot(bit);
        System.arraycopy(slots, 0, changed, 0, target);
        System.arraycopy(below.slots, 0, changed, target, 2);
        System.arraycopy(slots, target, changed, target + 2, slot - target);
        System.arraycopy(slots, slot + 1, changed, slot + 2, slots.length - slot - 1);
        return new TrieNode(entries | bit, nodes & ~bit, changed);
    }

    private TrieNode become(Edit edit, int newEntries, int newNodes, Object[] newSlots) {
        if (!edit.inPlace) {
            return new TrieNode(newEntries, newNodes, newSlots);
        }
        entries = newEntries;
        nodes = newNodes;
        slots = newSlots;
        return this;
    }

    /** The slot of a key among entries of one hash, or -1 minus the slot where it belongs. */
    private int search(Value key) {
        int low = 0;
        int high = slots.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = key(2 * middle).compareTo(key);
            if (order == 0) {
                return 2 * middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -2 * low - 1;
    }

    private static int bit(int hash, int shift) {
        return 1 << ((hash >>> shift) & ((1 << LEVEL_BITS) - 1));
    }

    private int entrySlot(int bit) {
        return 2 * Integer.bitCount(entries & (bit - 1));
    }

    private int nodeSlot(int bit) {
        return slots.length - Integer.bitCount(nodes) + Integer.bitCount(nodes & (bit - 1));
    }

    private Value key(int slot) {
        return (Value) slots[slot];
    }

    private Value value(int slot) {
        return (Value) slots[slot + 1];
    }

    private TrieNode node(int slot) {
        return (TrieNode) slots[slot];
    }
}
