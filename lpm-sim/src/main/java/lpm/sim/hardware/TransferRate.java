package lpm.sim.hardware;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;

/**
 * How fast bytes come or go.
 *
 * @param bytesPerSecond bytes in a second, 0 for none
 */
public record TransferRate(long bytesPerSecond) {

    private static final BigInteger MILLISECONDS = BigInteger.valueOf(1_000);
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    public TransferRate {
        checkArgument(bytesPerSecond >= 0, "a rate must not be negative, but is %s bytes per second", bytesPerSecond);
    }

    /** A rate given in bits per second, as that of a network link is. */
    public static TransferRate ofBits(long bitsPerSecond) {
        return new TransferRate(bitsPerSecond / 8);
    }

    /** How long so many bytes take, in whole milliseconds, rounded up. */
    public long millisecondsFor(long bytes) {
        BigInteger rate = BigInteger.valueOf(Math.max(bytesPerSecond, 1));
        return BigInteger.valueOf(bytes)
                .multiply(MILLISECONDS)
                .add(rate.subtract(BigInteger.ONE))
                .divide(rate)
                .min(LONGEST)
                .longValueExact();
    }

    /** How many bytes come in so many milliseconds. */
    public long bytesIn(long milliseconds) {
        return BigInteger.valueOf(milliseconds)
                .multiply(BigInteger.valueOf(bytesPerSecond))
                .divide(MILLISECONDS)
                .min(LONGEST)
                .longValueExact();
    }
}
