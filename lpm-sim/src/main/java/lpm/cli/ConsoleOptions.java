package lpm.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.option.Demand;
import lpm.option.NpivValidation;
import lpm.option.OptionParser;
import lpm.option.RequestOptions;
import lpm.origin.InputException;
import lpm.report.trace.Shown;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code migrlpar} is told beside which partition moves where: the same options in the same words. */
final class ConsoleOptions {

    private static final String DEMAND = "1 required (default), 2 if possible.";

    @Option(
            names = "--redundantvios",
            paramLabel = "0|1|2",
            description = "Keep the redundancy of Virtual I/O Servers: 0 not needed, " + DEMAND)
    private Optional<String> redundantVios = Optional.empty();

    @Option(names = "--mpio", paramLabel = "1|2", description = "Keep the layout of the client's paths: " + DEMAND)
    private Optional<String> mpio = Optional.empty();

    @Option(names = "--vlanbridge", paramLabel = "1|2", description = "Have every VLAN bridged: " + DEMAND)
    private Optional<String> vlanBridge = Optional.empty();

    @Option(names = "--vsi", paramLabel = "1|2", description = "Keep the attributes of 802.1Qbg: " + DEMAND)
    private Optional<String> vsi = Optional.empty();

    @Option(
            names = "--npivval",
            paramLabel = "WHAT",
            description = "Compare port (default: target ports) or portdisk (the disks behind them as well).")
    private Optional<String> npivValidation = Optional.empty();

    @Option(
            names = "--redundantmsps",
            paramLabel = "0|1|2",
            description = "Use two pairs of movers: 0 no (default), 1 required, 2 if possible.")
    private Optional<String> redundantMovers = Optional.empty();

    @Option(names = "--uuid", paramLabel = "1|2", description = "Keep the UUID of the partition: " + DEMAND)
    private Optional<String> uuid = Optional.empty();

    @Option(names = "--protectstorage", paramLabel = "1|2", description = "Passed on; its meaning is not published.")
    private Optional<String> protectStorage = Optional.empty();

    @Option(
            names = "--requirerr",
            paramLabel = "1|2",
            description = "Keep the partition able to be restarted remotely: " + DEMAND)
    private Optional<String> remoteRestart = Optional.empty();

    @Option(names = "--affinity", description = "Refuse a lower affinity score on the destination.")
    private boolean affinity;

    @Option(names = "--vniccfg", paramLabel = "1|2", description = "Have every vNIC find backing devices: " + DEMAND)
    private Optional<String> vnicConfiguration = Optional.empty();

    @Option(
            names = "--redundantvnicbkdev",
            paramLabel = "1|2",
            description = "Keep as many backing devices of a vNIC: " + DEMAND)
    private Optional<String> redundantVnicBacking = Optional.empty();

    @Option(
            names = "--migsriov",
            paramLabel = "1|2",
            description = "Move logical ports of SR-IOV as migratable ones: " + DEMAND)
    private Optional<String> logicalPorts = Optional.empty();

    @Option(
            names = "--usecurrdata",
            description =
                    "Define a partition that does not run by its current memory and processors, not by those of its last"
                            + " activated profile, whatever the policy of its system says.")
    private boolean currentData;

    @Option(
            names = {"-w", "--wait"},
            paramLabel = "MINUTES",
            description = "How long the operating system may take to agree.")
    private Optional<String> waitMinutes = Optional.empty();

    @Option(
            names = {"-n", "--profile"},
            paramLabel = "PROFILE",
            description = "The name of the profile on the destination.")
    private Optional<String> profileName = Optional.empty();

    @Option(
            names = {"-i", "--input-attributes"},
            paramLabel = "ATTRIBUTES",
            description = "attribute=value between commas, as for migrlpar: virtual_scsi_mappings, virtual_fc_mappings,"
                    + " vnic_mappings, source_msp_name, dest_msp_name (_id, _ipaddr), redundant_msps, dest_lpar_id,"
                    + " shared_proc_pool_name or shared_proc_pool_id.")
    private Optional<String> attributes = Optional.empty();

    /**
     * The options.
     *
     * @throws InputException for a value that is not right
     */
    RequestOptions parse() {
        RequestOptions none = RequestOptions.none();
        RequestOptions options = RequestOptions.builder()
                .redundantVios(demand("--redundantvios", redundantVios, Demand.ANY, none.redundantVios()))
                .multipath(demand("--mpio", mpio, none.multipath()))
                .vlanBridge(demand("--vlanbridge", vlanBridge, none.vlanBridge()))
                .virtualStationInterface(demand("--vsi", vsi, none.virtualStationInterface()))
                .npivValidation(npivValidation.map(ConsoleOptions::npiv).orElse(none.npivValidation()))
                .redundantMovers(demand("--redundantmsps", redundantMovers, Demand.ANY, none.redundantMovers()))
                .sameUuid(demand("--uuid", uuid, none.sameUuid()))
                .protectStorage(
                        protectStorage.map(text -> Demand.parse("--protectstorage", text, Demand.REQUIRED_OR_NOT)))
                .remoteRestart(demand("--requirerr", remoteRestart, none.remoteRestart()))
                .affinity(affinity)
                .vnicConfiguration(demand("--vniccfg", vnicConfiguration, none.vnicConfiguration()))
                .redundantVnicBacking(demand("--redundantvnicbkdev", redundantVnicBacking, none.redundantVnicBacking()))
                .migratableLogicalPorts(demand("--migsriov", logicalPorts, none.migratableLogicalPorts()))
                .currentData(currentData)
                .waitMinutes(waitMinutes.map(OptionParser::waitMinutes))
                .profileName(profileName.map(OptionParser::profileName))
                .build();
        return attributes.map(text -> OptionParser.attributes(text, options)).orElse(options);
    }

    /** Those of these options that were typed, word by word, for {@link #parse(ImmutableList)} to read again. */
    static ImmutableList<String> words(ParseResult typed) {
        ImmutableSet<String> mine = ImmutableSet.copyOf(new CommandLine(new ConsoleOptions())
                .getCommandSpec()
                .optionsMap()
                .keySet());
        return typed.matchedOptions().stream()
                .filter(option -> mine.contains(option.longestName()))
                .flatMap(option -> Stream.concat(
                        Stream.of(option.longestName()),
                        option.arity().max() == 0 ? Stream.of() : option.originalStringValues().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The options of these words; one that begins with @ names no file of more words.
     *
     * @throws InputException if a word is no option, or a value is not right
     */
    static RequestOptions parse(ImmutableList<String> words) {
        ConsoleOptions options = new ConsoleOptions();
        try {
            new CommandLine(options).setExpandAtFiles(false).parseArgs(words.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            throw new InputException("options: an option of lpm migrate was expected, but %s was found"
                    .formatted(Shown.of(e.getUnmatched().get(0))));
        } catch (ParameterException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        return options.parse();
    }

    private static Demand demand(String option, Optional<String> text, Demand otherwise) {
        return demand(option, text, Demand.REQUIRED_OR_NOT, otherwise);
    }

    private static Demand demand(String option, Optional<String> text, ImmutableSet<Demand> allowed, Demand otherwise) {
        return text.map(digit -> Demand.parse(option, digit, allowed)).orElse(otherwise);
    }

    private static NpivValidation npiv(String text) {
        return Arrays.stream(NpivValidation.values())
                .filter(value -> value.toString().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InputException("--npivval takes port or portdisk, but '%s' was found".formatted(text)));
    }
}
