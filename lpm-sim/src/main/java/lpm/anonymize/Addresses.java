package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.anonymize.NamePlaces.Kind;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Addresses of hosts in IP networks. */
final class Addresses {

    /** Levels of firmware and software look like addresses, but begin with a small number or have large ones. */
    private static final Pattern VERSION_4 = Pattern.compile(
            "(?<![A-Za-z0-9.])(?:9|[1-9][0-9]|1[0-9]{2}|2[0-5][0-9])(?:\\.(?:[0-9]{1,2}|[12][0-9]{2})){3}(?![A-Za-z0-9]|\\.[0-9])");
    /** Those in use begin with such digits; fields between colons do too. */
    private static final Pattern VERSION_6 = Pattern.compile(
            "(?<![A-Za-z0-9:.])(?:[23][0-9A-Fa-f]{3}|[Ff][C-Fc-f][0-9A-Fa-f]{2}):[0-9A-Fa-f:]{0,33}(?:[0-9A-Fa-f]|::)(?![A-Za-z0-9]|:[0-9A-Fa-f:])");

    /** One of digits alone may be fields too, unless it begins as those do that are given to sites. */
    private static final Pattern SURE =
            Pattern.compile("(?s).*[A-Fa-f].*|2(?:00[1-3]|[46]0[0-9]|6[123]0|80[0-9]):.*(?:::.*|(?::[0-9]+){6})");

    private static final String NETMASK = "255.";

    private Addresses() {}

    /** Where text looks like an address; elsewhere what is one by its place. */
    static void addTo(NamePlaces.Builder places, String text) {
        VERSION_4
                .matcher(text)
                .results()
                .filter(match -> isOfSite(match.group()))
                .forEach(match -> places.add(Kind.ADDRESS, match.start(), match.end()));
        VERSION_6
                .matcher(text)
                .results()
                .filter(match -> SURE.matcher(match.group()).matches() && isOfSite(match.group()))
                .forEach(match -> places.add(Kind.ADDRESS, match.start(), match.end()));
    }

    /** The addresses that the captures have, as written; a host may be called by its own. */
    static ImmutableSet<String> in(Estate estate, List<NamePlaces> places) {
        return Stream.of(
                        estate.virtualIoServers().stream()
                                .flatMap(server -> server.addresses().stream())
                                .map(Object::toString),
                        estate.virtualIoServers().keys().stream().map(ViosKey::name),
                        estate.managementConsoles().keys().stream(),
                        ImmutableList.of(Kind.ADDRESS, Kind.HOST).stream()
                                .flatMap(kind -> places.stream().flatMap(text -> text.names(kind))))
                .flatMap(found -> found)
                .filter(Addresses::isOfSite)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Gives one pseudonym to one address, however it is written, of the same version. */
    static void addTo(Pseudonyms pseudonyms, ImmutableSet<String> written) {
        Map<InetAddress, Integer> order = new HashMap<>();
        ImmutableSortedSet<String> sorted = ImmutableSortedSet.copyOf(written);
        sorted.forEach(address -> order.putIfAbsent(InetAddresses.forString(address), order.size() + 1));
        pseudonyms.addEach(sorted, address -> {
            InetAddress value = InetAddresses.forString(address);
            return pseudonym(value, order.getOrDefault(value, 0));
        });
    }

    private static String pseudonym(InetAddress address, int number) {
        return address instanceof Inet6Address
                ? String.format(Locale.ROOT, "2001:db8::%x:%x", number >> 16, number & 0xffff)
                : String.format(Locale.ROOT, "10.%d.%d.%d", number >> 16, (number >> 8) & 0xff, number & 0xff);
    }

    /** A host without its domain, whose parts are words of their own. */
    static String withoutDomain(String host) {
        int dot = host.indexOf('.');
        return dot < 1 || InetAddresses.isInetAddress(host) ? host : host.substring(0, dot);
    }

    private static boolean isOfSite(String text) {
        if (!InetAddresses.isInetAddress(text) || text.startsWith(NETMASK)) {
            return false;
        }
        InetAddress address = InetAddresses.forString(text);
        return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
    }
}
