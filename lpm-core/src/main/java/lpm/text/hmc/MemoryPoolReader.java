package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.PagingDevice;
import lpm.origin.Subject;

/**
 * {@code lshwres -r mempool}: the shared memory pool of a system, and with {@code --rsubtype pgdev} its paging space devices. No
 * verified sample of either was found: what is known by name is read, and nothing is concluded from what is not there.
 */
public final class MemoryPoolReader extends RecordReader {

    private static final String SERVERS = "paging_vios_names";

    /** What a paging space device is known by; without one of them it is not read. */
    private static final ImmutableList<String> DEVICE =
            ImmutableList.of("device_name", "paging_vios_name", "size", "is_redundant");

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lshwres", "mempool");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().listsHardware("mempool", "pgdev")) {
            devices(listing, facts);
        } else {
            servers(listing, facts);
        }
    }

    private static void servers(ConsoleListing listing, ConsoleFacts facts) {
        boolean named = listing.records().stream().allMatch(row -> row.has(SERVERS));
        ImmutableList<String> servers = listing.records().stream()
                .flatMap(row -> row.list(SERVERS).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        Coverage coverage = named ? listing.coverage() : Coverage.open();
        facts.system(
                listing.system(),
                facts.whole(),
                "paging_servers",
                system -> system.withPagingServers(Listing.of(servers, coverage)));
    }

    private static void devices(ConsoleListing listing, ConsoleFacts facts) {
        ImmutableList.Builder<PagingDevice> devices = ImmutableList.builder();
        boolean all = true;
        for (ConsoleRecord row : listing.records()) {
            if (DEVICE.stream().allMatch(attribute -> row.text(attribute).isPresent()) && row.has("lpar_id")) {
                PagingDevice device = row.value(() -> new PagingDevice(
                        row.required("paging_vios_name") + "/" + row.required("device_name"),
                        row.requiredNumber("size"),
                        row.truth("is_redundant").isKnownAnd(redundant -> redundant),
                        row.text("lpar_id").isEmpty()));
                facts.note(Subject.on(listing.system(), Subject.Kind.PAGING_DEVICE, device.name()), "name", row.line());
                devices.add(device);
            } else {
                all = false;
                facts.warn(row.line(), "not read: a paging space device without one of " + String.join(", ", DEVICE));
            }
        }
        Coverage coverage = all ? listing.coverage() : Coverage.open();
        facts.system(
                listing.system(),
                facts.whole(),
                "paging_devices",
                system -> system.withPagingDevices(Listing.of(devices.build(), coverage)));
    }
}
