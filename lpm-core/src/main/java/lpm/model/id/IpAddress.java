package lpm.model.id;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;

/** An address in an IP network, of version 4 or 6; one address is equal to itself however it is written. */
public record IpAddress(InetAddress value) {

    /** Reads what a command prints; an IllegalArgumentException if it is no address. */
    public static IpAddress parse(String text) {
        return new IpAddress(InetAddresses.forString(text));
    }

    @Override
    public String toString() {
        return InetAddresses.toAddrString(value);
    }
}
