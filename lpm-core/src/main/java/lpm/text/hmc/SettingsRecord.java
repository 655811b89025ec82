package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionUuid;

/**
 * Settings of a partition in a record of {@code lssyscfg}. Told no attributes by {@code -F}, a console prints every one that it
 * and the managed system have: an attribute that is missing then, or is {@code null}, is of something they do not have.
 *
 * @param whole whether the record has every attribute there is
 */
record SettingsRecord(ConsoleRecord row, boolean whole) {

    private static final String NOT_SUPPORTED = "null";
    private static final String NOT_TOLD = "unavailable";
    private static final ImmutableSet<String> NEVER_STARTED = ImmutableSet.of("", "none");

    /**
     * The record of a listing.
     *
     * @param marks attributes that every record has from first to last, so that one cut short is not taken for a whole one
     */
    static SettingsRecord of(ConsoleListing listing, ConsoleRecord row, ImmutableSet<String> marks) {
        boolean whole = !listing.command().printsValues() && !listing.output().headless() && hasAll(row, marks);
        return new SettingsRecord(row, whole);
    }

    private static boolean hasAll(ConsoleRecord row, ImmutableSet<String> marks) {
        for (String mark : marks) {
            if (!row.has(mark)) {
                return false;
            }
        }
        return true;
    }

    Fact<Boolean> flag(String attribute) {
        return isAbsent(attribute) ? Fact.known(false) : row.truth(attribute);
    }

    /** A count; 0 of what is not there. */
    Fact<Integer> count(String attribute) {
        return isAbsent(attribute) ? Fact.known(0) : Fact.ofOptional(row.number(attribute));
    }

    /** The number, or that there is none. */
    Fact<Optional<Integer>> numberOrNone(String attribute) {
        return isAbsent(attribute) || row.prints(attribute, "none")
                ? Fact.known(Optional.empty())
                : Fact.ofOptional(row.number(attribute).map(Optional::of));
    }

    /** The text, or that there is none. */
    Fact<Optional<String>> textOrNone(String attribute) {
        return isAbsent(attribute)
                ? Fact.known(Optional.empty())
                : Fact.ofOptional(row.text(attribute).map(Optional::of));
    }

    /** How many members a list has. */
    Fact<Integer> members(String attribute) {
        return members(attribute, member -> true);
    }

    /** How many members of a list pass the test; unknown where the console says that it cannot tell. */
    Fact<Integer> members(String attribute, Predicate<String> test) {
        if (isAbsent(attribute)) {
            return Fact.known(0);
        }
        return row.has(attribute) && !row.prints(attribute, NOT_TOLD)
                ? Fact.known((int) row.list(attribute).stream().filter(test).count())
                : Fact.unknown();
    }

    /** Whether a factor is set: 0 stands for none. */
    Fact<Boolean> factor(String attribute) {
        return isAbsent(attribute)
                ? Fact.known(false)
                : Fact.ofOptional(row.text(attribute).map(text -> text.chars().anyMatch(c -> c >= '1' && c <= '9')));
    }

    private boolean isAbsent(String attribute) {
        return row.has(attribute) ? row.prints(attribute, NOT_SUPPORTED) : whole;
    }

    /** Tells the settings that {@code lssyscfg -r lpar} prints. */
    void tell(PartitionTeller teller) {
        teller.tell("migration_disabled", flag("migration_disabled"), LogicalPartition.Builder::migrationDisabled);
        teller.tell(
                "dlpar_capable",
                row.truth("dlpar_mem_capable")
                        .with(row.truth("dlpar_proc_capable"), (memory, processors) -> memory && processors),
                LogicalPartition.Builder::dlparCapable);
        teller.tell("uuid", uuid(), LogicalPartition.Builder::uuid);
        teller.tell(
                "ever_activated",
                Fact.ofOptional(row.printed("curr_profile")).map(profile -> !NEVER_STARTED.contains(profile)),
                LogicalPartition.Builder::everActivated);
        teller.tell(
                "management_partition", flag("powervm_mgmt_capable"), LogicalPartition.Builder::managementPartition);
        teller.tell("workload_group", numberOrNone("work_group_id"), LogicalPartition.Builder::workloadGroup);
        teller.tell(
                "redundant_error_path_reporting",
                flag("redundant_err_path_reporting"),
                LogicalPartition.Builder::redundantErrorPathReporting);
        teller.tell(
                "virtual_trusted_platform_module",
                flag("vtpm_enabled"),
                LogicalPartition.Builder::virtualTrustedPlatformModule);
        teller.tell(
                "simplified_remote_restart",
                flag("simplified_remote_restart_capable"),
                LogicalPartition.Builder::simplifiedRemoteRestart);
        teller.tell(
                "secure_boot", count("curr_secure_boot").map(level -> level > 0), LogicalPartition.Builder::secureBoot);
        teller.tell("keystore_kilobytes", count("keystore_kbytes"), LogicalPartition.Builder::keystoreKilobytes);
    }

    private Fact<Optional<PartitionUuid>> uuid() {
        return isAbsent("uuid")
                ? Fact.known(Optional.empty())
                : Fact.ofOptional(
                        row.text("uuid").map(text -> Optional.of(row.value(() -> PartitionUuid.parse(text)))));
    }
}
