package io.regent.engine.topdown.index;

import java.util.Arrays;

/** Ascending numbers that are added one by one. */
final class IntList {
    static final IntList EMPTY = new IntList();

    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** Copies all numbers into {@code target} from {@code at} on; returns where they end. */
    int copyTo(int[] target, int at) {
        System.arraycopy(numbers, 0, target, at, size);
        return at + size;
    }
}
