package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.id.IpAddress;
import lpm.model.id.PartitionId;
import lpm.text.command.Line;

/** {@code lssyscfg -r lpar}: partitions and Virtual I/O Servers with state, environment, mover flag and RMC. */
public final class PartitionReader extends RecordReader {

    /** Names under which restricted I/O of IBM i may be printed; no verified sample has any of them. */
    private static final ImmutableList<String> RESTRICTED_IO =
            ImmutableList.of("restricted_io", "restricted_io_partition", "is_restricted_io_partition");

    private static final ImmutableSet<String> WHOLE = ImmutableSet.of("lpar_env", "resource_config", "auto_start");

    @Override
    boolean reads(ConsoleCommand command) {
        return command.lists("lssyscfg", "lpar");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        List<String> servers = new ArrayList<>();
        List<PartitionId> partitions = new ArrayList<>();
        listing.forEach(facts, "name", row -> Fact.unknown(), (row, owner) -> {
            if (owner.virtualIoServer()) {
                owner.name().ifPresent(servers::add);
                server(facts, row, owner);
            } else {
                partitions.add(owner.key().id());
                facts.partition(owner.key(), row.line(), teller -> {
                    partition(teller, row);
                    SettingsRecord.of(listing, row, WHOLE).tell(teller);
                });
            }
        });
        boolean all = listing.records().stream().allMatch(row -> row.has("lpar_env") && row.has("lpar_id"));
        Coverage coverage = all ? listing.coverage() : Coverage.open();
        facts.system(
                listing.system(),
                facts.whole(),
                "virtual_io_servers",
                system -> system.withVirtualIoServers(Listing.of(servers, coverage)));
        facts.system(
                listing.system(),
                facts.whole(),
                "partitions",
                system -> system.withPartitions(Listing.of(partitions, coverage)));
    }

    private static void server(ConsoleFacts facts, ConsoleRecord row, Owner owner) {
        Line line = row.line();
        Fact<Boolean> mover = row.truth("msp");
        Listing<IpAddress> address = Listing.of(
                row.text("rmc_ipaddr").stream()
                        .map(text -> row.value(() -> IpAddress.parse(text)))
                        .collect(ImmutableList.toImmutableList()),
                Coverage.open());
        facts.server(owner, line, "rmc_active", server -> server.withRmcActive(rmc(row)));
        facts.server(owner, line, "time_reference", server -> server.withTimeReference(row.truth("time_ref")));
        facts.server(owner, line, "addresses", server -> server.withAddresses(address));
        facts.server(owner, line, "state", server -> server.withState(state(row)));
        facts.server(owner, line, "mover_service_partition", server -> server.withMoverServicePartition(mover));
    }

    private static Fact<PartitionState> state(ConsoleRecord row) {
        return Fact.ofOptional(row.text("state").map(PartitionState::new));
    }

    private static Fact<Boolean> rmc(ConsoleRecord row) {
        return Fact.ofOptional(
                row.printed("rmc_state").filter(state -> !state.isEmpty()).map("active"::equals));
    }

    private static void partition(PartitionTeller teller, ConsoleRecord row) {
        teller.tell("name", partition -> name(partition, row));
        teller.tell(
                "compatibility_mode",
                Fact.ofOptional(row.text("curr_lpar_proc_compat_mode").map(CompatibilityMode::new)),
                LogicalPartition.Builder::compatibilityMode);
        teller.tell("restricted_io", restrictedIo(row), LogicalPartition.Builder::restrictedIo);
    }

    private static Fact<Boolean> restrictedIo(ConsoleRecord row) {
        for (String attribute : RESTRICTED_IO) {
            Fact<Boolean> set = row.truth(attribute);
            if (set.isKnown()) {
                return set;
            }
        }
        return Fact.unknown();
    }

    private static void name(LogicalPartition.Builder partition, ConsoleRecord row) {
        partition
                .name(Fact.ofOptional(row.text("name")))
                .environment(Fact.ofOptional(row.text("lpar_env").flatMap(OperatingEnvironment::of)))
                .osRelease(Fact.ofOptional(row.text("os_version").flatMap(OsVersion::release)))
                .state(state(row))
                .rmcActive(rmc(row))
                .profile(Fact.ofOptional(row.text("curr_profile")
                        .map(name -> PartitionProfile.builder().name(name).build())));
    }
}
