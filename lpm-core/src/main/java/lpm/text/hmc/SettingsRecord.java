package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionUuid;
import lpm.text.command.Line;

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
        boolean whole = !listing.command().printsValues()
                && !listing.output().headless()
                && marks.stream().allMatch(row::has);
        return new SettingsRecord(row, whole);
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
        return isAbsent(attribute) || "none".equals(row.values().get(attribute))
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
        return row.has(attribute) && !NOT_TOLD.equals(row.values().get(attribute))
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
        return row.has(attribute) ? NOT_SUPPORTED.equals(row.values().get(attribute)) : whole;
    }

    /** Tells the settings that {@code lssyscfg -r lpar} prints. */
    void tell(ConsoleFacts facts, Owner owner) {
        Teller teller = new Teller(facts, owner, row.line());
        teller.tell("migration_disabled", flag("migration_disabled"), LogicalPartition::withMigrationDisabled);
        teller.tell(
                "dlpar_capable",
                row.truth("dlpar_mem_capable")
                        .with(row.truth("dlpar_proc_capable"), (memory, processors) -> memory && processors),
                LogicalPartition::withDlparCapable);
        teller.tell("uuid", uuid(), LogicalPartition::withUuid);
        teller.tell(
                "ever_activated",
                Fact.ofOptional(Optional.ofNullable(row.values().get("curr_profile")))
                        .map(profile -> !NEVER_STARTED.contains(profile)),
                LogicalPartition::withEverActivated);
        teller.tell("management_partition", flag("powervm_mgmt_capable"), LogicalPartition::withManagementPartition);
        teller.tell("workload_group", numberOrNone("work_group_id"), LogicalPartition::withWorkloadGroup);
        teller.tell(
                "redundant_error_path_reporting",
                flag("redundant_err_path_reporting"),
                LogicalPartition::withRedundantErrorPathReporting);
        teller.tell(
                "virtual_trusted_platform_module",
                flag("vtpm_enabled"),
                LogicalPartition::withVirtualTrustedPlatformModule);
        teller.tell(
                "simplified_remote_restart",
                flag("simplified_remote_restart_capable"),
                LogicalPartition::withSimplifiedRemoteRestart);
        teller.tell("secure_boot", count("curr_secure_boot").map(level -> level > 0), LogicalPartition::withSecureBoot);
        teller.tell("keystore_kilobytes", count("keystore_kbytes"), LogicalPartition::withKeystoreKilobytes);
    }

    private Fact<Optional<PartitionUuid>> uuid() {
        return isAbsent("uuid")
                ? Fact.known(Optional.empty())
                : Fact.ofOptional(
                        row.text("uuid").map(text -> Optional.of(row.value(() -> PartitionUuid.parse(text)))));
    }

    /** Tells what is known of one partition. */
    record Teller(ConsoleFacts facts, Owner owner, Line line) {

        <T> void tell(String attribute, Fact<T> fact, BiFunction<LogicalPartition, Fact<T>, LogicalPartition> with) {
            if (fact.isKnown()) {
                facts.partition(owner.key(), line, attribute, partition -> with.apply(partition, fact));
            }
        }
    }
}
