package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
import lpm.model.id.PartitionKey;

/** A setting of a partition as a migration wants it, and what sets it on a console, if a command does. */
public enum PartitionSetting {
    MIGRATION_ALLOWED(
            partition -> partition.withMigrationDisabled(Fact.known(false)), change("lpar", "migration_disabled=0")),
    /** Software of the operating system (RSCT, DynamicRM): a procedure. */
    DLPAR_CAPABLE(partition -> partition.withDlparCapable(Fact.known(true))),
    NOT_MANAGING(
            partition -> partition.withManagementPartition(Fact.known(false)),
            change("lpar", "powervm_mgmt_capable=0")),
    ACTIVATED_ONCE(
            partition -> partition.withEverActivated(Fact.known(true)),
            "chsysstate -m %s -r lpar -o on --id %s -f <profile>",
            "chsysstate -m %s -r lpar -o osshutdown --id %s"),
    NO_WORKLOAD_GROUP(
            partition -> partition.withWorkloadGroup(Fact.known(Optional.empty())),
            change("lpar", "work_group_id=none")),
    NO_REDUNDANT_ERROR_PATH_REPORTING(
            partition -> partition.withRedundantErrorPathReporting(Fact.known(false)),
            change("lpar", "redundant_err_path_reporting=0")),
    NO_HUGE_PAGES(
            partition -> partition
                    .withHugePages(Fact.known(0))
                    .withProfile(partition.profile().map(PartitionSetting::withoutHugePages)),
            change("prof", "name=<profile>", "min_num_huge_pages=0,desired_num_huge_pages=0,max_num_huge_pages=0")),
    NO_BSR_ARRAYS(
            partition -> partition.withBsrArrays(Fact.known(0)), change("prof", "name=<profile>", "bsr_arrays=0")),
    NO_HOST_ETHERNET_PORTS(
            partition -> partition.withHostEthernetPorts(Fact.known(0)),
            change("prof", "name=<profile>", "lhea_logical_ports=none")),
    NO_FIXED_LOGICAL_PORTS(
            partition -> partition.withFixedLogicalPorts(Fact.known(0)),
            "lshwres -m %s -r sriov --rsubtype logport --level eth --filter lpar_ids=%s",
            "chhwres -m %s -r sriov --rsubtype logport -o r --id %s -a \"adapter_id=<adapter>,logical_port_id=<port>\""),
    NO_PERSISTENT_MEMORY(
            partition -> partition.withPersistentMemoryVolumes(Fact.known(0)),
            "chhwres -m %s -r pmem -o r --rsubtype volume --volume <volume> --id %s"),
    /** A task ends by itself, or whoever began it ends it: a procedure. */
    NOT_HELD_BY_TASK(partition -> partition.withHeldByTask(Fact.known(false))),
    NO_SIMPLIFIED_REMOTE_RESTART(
            partition -> partition.withSimplifiedRemoteRestart(Fact.known(false)),
            change("lpar", "simplified_remote_restart_capable=0")),
    VIRTUAL_TERMINAL_CLOSED(partition -> partition.withVirtualTerminalOpen(Fact.known(false)), "rmvterm -m %s --id %s"),
    /** Its own scripts and applications decide: a procedure. */
    READY_TO_BE_SUSPENDED(partition -> partition.withAgreesToSuspend(Fact.known(true)));

    private final UnaryOperator<LogicalPartition> edit;
    /** Command lines with places for the system and the id of the partition. */
    private final ImmutableList<String> lines;

    PartitionSetting(UnaryOperator<LogicalPartition> edit, String... lines) {
        this.edit = edit;
        this.lines = ImmutableList.copyOf(lines);
    }

    private static String change(String resource, String... attributes) {
        String last = attributes[attributes.length - 1];
        String first = attributes.length > 1 ? attributes[0] + "," : "";
        return "chsyscfg -m %s -r " + resource + " -i \"" + first + "lpar_id=%s," + last + "\"";
    }

    private static PartitionProfile withoutHugePages(PartitionProfile profile) {
        return profile.withDesiredHugePages(Fact.known(0));
    }

    LogicalPartition applyTo(LogicalPartition partition) {
        return edit.apply(partition);
    }

    ImmutableList<Command> commands(PartitionKey partition) {
        return lines.stream()
                .map(line -> Command.onConsole(line.formatted(partition.system(), partition.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /** The setting in words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
