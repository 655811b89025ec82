package lpm.option;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A mover service partition that a request asks for.
 *
 * @param server empty to take whichever server has the address
 */
public record Mover(Optional<ServerReference> server, Optional<InetAddress> address) {

    static final Mover ANY = new Mover(Optional.empty(), Optional.empty());

    /** Whether nothing is asked. */
    public boolean isAny() {
        return equals(ANY);
    }

    static Optional<InetAddress> address(String attribute, Optional<String> text) {
        return text.map(given -> {
            if (!InetAddresses.isInetAddress(given)) {
                throw SyntaxRule.MSP_ADDRESS_VERSION.refuse(attribute, given, "is no IP address");
            }
            return InetAddresses.forString(given);
        });
    }
}
