package lpm.text.hmc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.id.PartitionKey;
import lpm.text.command.KnownPartition;

/**
 * {@code lssyscfg -r prof}: profiles of partitions. Of those of a partition, the one it was last started with says what it would
 * start with again; where no list of partitions says which that is, the only one.
 */
public final class ProfileReader extends RecordReader {

    private static final Pattern RATIO = Pattern.compile("1:[1-9][0-9]{0,8}");

    private static final ImmutableSet<String> WHOLE =
            ImmutableSet.of("all_resources", "max_virtual_slots", "auto_start");

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lssyscfg", "prof");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of("name");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        Map<PartitionKey, Integer> count = new HashMap<>();
        listing.forEach(
                facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> count.merge(owner.key(), 1, Integer::sum));
        boolean whole = listing.coverageOfPartition() instanceof Coverage.Complete;
        ConsoleFacts unheard = new ConsoleFacts(listing.output());
        listing.forEach(unheard, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
            boolean only = whole && count.getOrDefault(owner.key(), 0) == 1;
            Optional<String> started = listing.names().partition(owner.key()).flatMap(KnownPartition::profile);
            if (owner.virtualIoServer()) {
                if (started.map(row.required("name")::equals).orElse(only)) {
                    facts.server(
                            owner,
                            row.line(),
                            "required_scsi_slots",
                            server -> server.withRequiredScsiSlots(SlashRecord.requiredServerSlots(row)));
                }
                return;
            }
            if (started.isEmpty() && !only) {
                facts.warn(
                        row.line(),
                        "not read: whether partition %s was last started with this profile is not known; add lssyscfg -r lpar -m %s"
                                .formatted(owner.key().id(), listing.system()));
            } else if (started.map(row.required("name")::equals).orElse(true)) {
                facts.partition(
                        owner.key(), row.line(), teller -> tell(teller, SettingsRecord.of(listing, row, WHOLE)));
            }
        });
    }

    private static void tell(PartitionTeller teller, SettingsRecord settings) {
        ConsoleRecord row = settings.row();
        Fact<Boolean> dedicated = Fact.ofOptional(row.text("proc_mode").map("ded"::equals));
        boolean virtual = !dedicated.isKnownAnd(own -> own);
        PartitionProfile.Builder profile = PartitionProfile.builder();
        profile.name(row.required("name"))
                .desiredMemoryMegabytes(megabytes(row, "desired_mem"))
                .minimumMemoryMegabytes(megabytes(row, "min_mem"))
                .maximumMemoryMegabytes(megabytes(row, "max_mem"))
                .sharesMemory(Fact.ofOptional(row.text("mem_mode").map("shared"::equals)))
                .desiredProcessingUnits(Fact.ofOptional(Processors.units(row, "proc_mode", "desired_")))
                .dedicatedProcessors(dedicated)
                .desiredVirtualProcessors(
                        Fact.ofOptional(row.number("desired_procs").filter(count -> virtual && count > 0)))
                .cappedProcessors(Fact.ofOptional(
                        row.text("sharing_mode").filter(mode -> virtual).map("cap"::equals)))
                .desiredHugePages(settings.count("desired_num_huge_pages"))
                .compatibilityMode(
                        Fact.ofOptional(row.text("lpar_proc_compat_mode").map(CompatibilityMode::new)))
                .pageTableRatio(
                        settings.textOrNone("ppt_ratio").map(ratio -> ratio.map(printed -> ratio(row, printed))))
                .scsiSlots(SlashRecord.slots(row, "virtual_scsi_adapters", "client"))
                .ethernetSlots(SlashRecord.slots(row, "virtual_eth_adapters", ""));
        teller.tell("profile", Fact.known(row.value(profile::build)), LogicalPartition.Builder::profile);
        teller.tell("bsr_arrays", settings.count("bsr_arrays"), LogicalPartition.Builder::bsrArrays);
        teller.tell(
                "host_ethernet_ports",
                settings.members("lhea_logical_ports"),
                LogicalPartition.Builder::hostEthernetPorts);
        teller.tell(
                "fixed_logical_ports",
                fixedPorts(settings, "sriov_eth_logical_ports")
                        .with(fixedPorts(settings, "sriov_roce_logical_ports"), Integer::sum),
                LogicalPartition.Builder::fixedLogicalPorts);
        teller.tell(
                "station_interfaces",
                settings.members("virtual_eth_vsi_profiles"),
                LogicalPartition.Builder::stationInterfaces);
        teller.tell("memory_expansion", settings.factor("mem_expansion"), LogicalPartition.Builder::memoryExpansion);
    }

    private static Fact<Long> megabytes(ConsoleRecord row, String attribute) {
        return Fact.ofOptional(row.number(attribute).filter(some -> some > 0).map(Long::valueOf));
    }

    /**
     * Logical ports of SR-IOV adapters without {@code migratable=1}: an attribute known from descriptions, and seen in no listing.
     */
    private static Fact<Integer> fixedPorts(SettingsRecord settings, String attribute) {
        return settings.members(
                attribute, port -> !Splitter.on(':').splitToList(port).contains("migratable=1"));
    }

    /** The second number of {@code 1:4096}. */
    private static int ratio(ConsoleRecord row, String printed) {
        if (!RATIO.matcher(printed).matches()) {
            throw row.wrong("a ratio such as 1:4096 as ppt_ratio");
        }
        return Integer.parseInt(printed.substring(2));
    }
}
