package io.regent.builtins.keys;

import java.math.BigInteger;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import org.jspecify.annotations.Nullable;

/** The curves of NIST over prime fields (FIPS 186-4, D.1.2), {@code y² = x³ - 3x + b mod p}. */
public enum Curve {
    P224(
            "P-224",
            "1.3.132.0.33",
            "ffffffffffffffffffffffffffffffff000000000000000000000001",
            "ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d",
            "b4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4",
            "b70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21",
            "bd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34"),
    P256(
            "P-256",
            "1.2.840.10045.3.1.7",
            "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
            "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
            "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
            "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"),
    P384(
            "P-384",
            "1.3.132.0.34",
            "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
            "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
            "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7",
            "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f"),
    P521(
            "P-521",
            "1.3.132.0.35",
            "1ff" + "f".repeat(128),
            "1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa"
                    + "51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
            "051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e1"
                    + "56193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
            "0c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3db"
                    + "aa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66",
            "11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c"
                    + "97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650");

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final String title;
    private final String identifier;
    private final BigInteger prime;
    private final BigInteger order;
    private final BigInteger b;
    private final BigInteger generatorX;
    private final BigInteger generatorY;

    Curve(String title, String identifier, String prime, String order, String b, String x, String y) {
        this.title = title;
        this.identifier = identifier;
        this.prime = new BigInteger(prime, 16);
        this.order = new BigInteger(order, 16);
        this.b = new BigInteger(b, 16);
        this.generatorX = new BigInteger(x, 16);
        this.generatorY = new BigInteger(y, 16);
    }

    /** The curve of a name such as {@code P-256}, or null. */
    public static @Nullable Curve named(String title) {
        for (Curve curve : values()) {
            if (curve.title.equals(title)) {
                return curve;
            }
        }
        return null;
    }

    /** The curve of an object identifier in dotted form, or null. */
    public static @Nullable Curve identified(String identifier) {
        for (Curve curve : values()) {
            if (curve.identifier.equals(identifier)) {
                return curve;
            }
        }
        return null;
    }

    public String title() {
        return title;
    }

    /** The bytes of a coordinate. */
    public int bytes() {
        return (prime.bitLength() + 7) / 8;
    }

    /** A coordinate in as many bytes as all have. */
    public byte[] padded(BigInteger coordinate) {
        return PssSalt.rightAligned(coordinate.toByteArray(), bytes());
    }

    public BigInteger order() {
        return order;
    }

    public boolean contains(BigInteger x, BigInteger y) {
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(prime) >= 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        return y.multiply(y).mod(prime).equals(rightSide(x));
    }

    private BigInteger rightSide(BigInteger x) {
        return x.multiply(x).subtract(THREE).multiply(x).add(b).mod(prime);
    }

    /** The point of uncompressed bytes {@code 04 x y}, or null when they name none of this curve. */
    public Key.@Nullable EcPublic point(byte[] encoded) {
        int size = bytes();
        if (encoded.length != 1 + 2 * size || encoded[0] != 4) {
            return null;
        }
        BigInteger x = new BigInteger(1, encoded, 1, size);
        BigInteger y = new BigInteger(1, encoded, 1 + size, size);
        return contains(x, y) ? new Key.EcPublic(this, x, y) : null;
    }

    /**
     * The public point of a private key in {@code [1, order)}: {@code secret} times the generator. Not constant in time, so
     * for reading keys only.
     */
    public Key.EcPublic publicPoint(BigInteger secret) {
        BigInteger[] sum = null;
        BigInteger[] power = {generatorX, generatorY};
        for (int bit = 0; bit < secret.bitLength(); bit++) {
            if (secret.testBit(bit)) {
                sum = sum == null ? power : add(sum, power);
            }
            power = twice(power);
        }
        if (sum == null) {
            throw new IllegalArgumentException("no private key of " + title);
        }
        return new Key.EcPublic(this, sum[0], sum[1]);
    }

    private BigInteger[] twice(BigInteger[] point) {
        BigInteger slope = point[0].multiply(point[0]).subtract(BigInteger.ONE).multiply(THREE);
        return third(point, point, slope.multiply(point[1].shiftLeft(1).modInverse(prime)));
    }

    /** INVARIANT: the points differ and are not each other's opposite, as those that {@link #publicPoint} adds do. */
    private BigInteger[] add(BigInteger[] left, BigInteger[] right) {
        BigInteger rise = right[1].subtract(left[1]);
        return third(left, right, rise.multiply(right[0].subtract(left[0]).modInverse(prime)));
    }

    private BigInteger[] third(BigInteger[] left, BigInteger[] right, BigInteger slope) {
        BigInteger x =
                slope.multiply(slope).subtract(left[0]).subtract(right[0]).mod(prime);
        return new BigInteger[] {
            x, slope.multiply(left[0].subtract(x)).subtract(left[1]).mod(prime)
        };
    }

    /** The curve for the platform's key factory. */
    ECParameterSpec parameters() {
        BigInteger a = prime.subtract(THREE);
        return new ECParameterSpec(
                new EllipticCurve(new ECFieldFp(prime), a, b), new ECPoint(generatorX, generatorY), order, 1);
    }
}
