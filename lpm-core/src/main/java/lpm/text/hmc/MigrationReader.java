package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.ManagedSystem;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;

/**
 * {@code lslparmigr}: at {@code -r sys} what the system is capable of and how many migrations it is part of, at {@code -r lpar} the state of migrations. Other resources
 * say which servers and adapters a move could use, which the model finds out by itself. No verified sample of any was found: what
 * is known by name is read, and nothing is required.
 */
public final class MigrationReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.name().equals("lslparmigr");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().lists("lslparmigr", "sys")) {
            listing.records().forEach(row -> system(listing, facts, row));
        } else if (listing.command().lists("lslparmigr", "lpar")) {
            listing.forEach(
                    facts,
                    "name",
                    row -> Fact.unknown(),
                    (row, owner) -> row.text("migration_state")
                            .filter(state -> !owner.virtualIoServer())
                            .ifPresent(state -> facts.partition(
                                    owner.key(),
                                    row.line(),
                                    "migration_state",
                                    partition -> partition.migrationState(Fact.known(new MigrationState(state))))));
        }
    }

    private static void system(ConsoleListing listing, ConsoleFacts facts, ConsoleRecord row) {
        for (MobilityCapability capability : MobilityCapability.values()) {
            row.truth(capability.toString())
                    .value()
                    .ifPresent(capable -> facts.system(
                            listing.system(),
                            row.line(),
                            capability.toString(),
                            system -> SystemReader.with(system, capability, capable)));
        }
        counter(
                listing,
                facts,
                row,
                "num_active_migrations_in_progress",
                "active_migrations",
                (s, number) -> s.withActiveMigrations(number));
        counter(
                listing,
                facts,
                row,
                "num_active_migrations_supported",
                "supported_active_migrations",
                (s, number) -> s.withSupportedActiveMigrations(number));
        counter(
                listing,
                facts,
                row,
                "num_inactive_migrations_in_progress",
                "inactive_migrations",
                (s, number) -> s.withInactiveMigrations(number));
        counter(
                listing,
                facts,
                row,
                "num_inactive_migrations_supported",
                "supported_inactive_migrations",
                (s, number) -> s.withSupportedInactiveMigrations(number));
        policy(row)
                .ifPresent(policy -> facts.system(
                        listing.system(),
                        row.line(),
                        "inactive_profile_policy",
                        system -> system.withInactiveProfilePolicy(Fact.known(policy))));
    }

    /** Nothing for a policy that is not one of the two. */
    private static Optional<InactiveProfilePolicy> policy(ConsoleRecord row) {
        return row.text("inactive_prof_policy")
                .flatMap(printed -> Arrays.stream(InactiveProfilePolicy.values())
                        .filter(policy -> policy.toString().equals(printed))
                        .findFirst());
    }

    private static void counter(
            ConsoleListing listing,
            ConsoleFacts facts,
            ConsoleRecord row,
            String printed,
            String attribute,
            BiFunction<ManagedSystem, Fact<Integer>, ManagedSystem> change) {
        row.number(printed)
                .ifPresent(number -> facts.system(
                        listing.system(), row.line(), attribute, system -> change.apply(system, Fact.known(number))));
    }
}
