package lpm.sim.hardware;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;

/**
 * How fast bytes come or go.
 *
 * @param bytesPerSecond bytes in a second, 0 for none
 */
public record TransferRate(long bytesPerSecond) {

    private static final long MILLISECONDS_OF_A_SECOND = 1_000;
    private static final BigInteger MILLISECONDS = BigInteger.valueOf(MILLISECONDS_OF_A_SECOND);
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
        long divisor = Math.max(bytesPerSecond, 1);
        if (bytes <= (Long.MAX_VALUE - divisor) / MILLISECONDS_OF_A_SECOND) {
            return (bytes * MILLISECONDS_OF_A_SECOND + divisor - 1) / divisor;
        }
        BigInteger rate = BigInteger.valueOf(divisor);
        return BigInteger.valueOf(bytes)
                .multiply(MILLISECONDS)
                .add(rate.subtract(BigInteger.ONE))
                .divide(rate)
                .min(LONGEST)
                .longValueExact();
    }

    /** How many bytes come in so many milliseconds. */
    public long bytesIn(long milliseconds) {
        if (milliseconds <= Long.MAX_VALUE / Math.max(bytesPerSecond, 1)) {
            return milliseconds * bytesPerSecond / MILLISECONDS_OF_A_SECOND;
        }
        return BigInteger.valueOf(milliseconds)
                .multiply(BigInteger.valueOf(bytesPerSecond))
                .divide(MILLISECONDS)
                .min(LONGEST)
                .longValueExact();
    }
}
