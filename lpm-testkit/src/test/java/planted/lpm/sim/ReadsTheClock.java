package planted.lpm.sim;

import java.time.Instant;

/** A simulator whose time is the time of day. */
public final class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
