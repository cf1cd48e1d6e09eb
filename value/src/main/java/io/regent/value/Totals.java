package io.regent.value;

import java.util.List;

/** Sums and products of many numbers, with the reference's digits: exact when all are integers. */
public final class Totals {
    // OPA: products of decimals have the bits of a double, all other results those of a BinaryFloat.
    private static final int PRODUCT_BITS = 53;

    private Totals() {}

    /** The sum; 0 without numbers. */
    public static Num sum(List<Num> numbers) {
        if (allIntegers(numbers)) {
            Num sum = Num.ZERO;
            for (Num number : numbers) {
                sum = Arithmetic.plus(sum, number);
            }
            return sum;
        }
        BinaryFloat sum = Num.ZERO.toBinaryFloat();
        for (Num number : numbers) {
            sum = sum.plus(number.toBinaryFloat());
        }
        return Num.of(sum);
    }

    /**
     * The product; 1 without numbers.
     *
     * @throws ArithmeticException "number too big"
     */
    public static Num product(List<Num> numbers) {
        if (allIntegers(numbers)) {
            Num product = Num.of(1);
            for (Num number : numbers) {
                product = Arithmetic.times(product, number);
            }
            return product;
        }
        BinaryFloat product = Num.of(1).toBinaryFloat();
        for (Num number : numbers) {
            product = product.times(number.toBinaryFloat(), PRODUCT_BITS);
        }
        return Num.parse(FloatText.format(product, PRODUCT_BITS));
    }

    private static boolean allIntegers(List<Num> numbers) {
        for (Num number : numbers) {
            if (!number.isInteger()) {
                return false;
            }
        }
        return true;
    }
}
