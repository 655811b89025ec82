package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.origin.Capture;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.SystemNames;
import lpm.text.command.Unread;

/** {@code lssyscfg -r sys}: managed systems with state and capabilities; the console whose prompt it is manages them. */
public final class SystemReader implements CommandReader {

    @Override
    public Place place() {
        return Place.MANAGEMENT_CONSOLE;
    }

    @Override
    public boolean reads(CommandLine command) {
        return PipeFilter.keepsLines(command)
                && ConsoleCommand.of(command)
                        .filter(typed -> typed.lists("lssyscfg", "sys"))
                        .isPresent();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        ConsoleCommand command = ConsoleCommand.of(output.command()).orElseThrow();
        RecordParser parser = new RecordParser(output, command);
        if (command.namesNothing()) {
            return Unread.because(output.origin(), RecordReader.NAMELESS);
        }
        return parser.sentence()
                .map(line -> RecordReader.failed(output, line))
                .orElseGet(() -> read(output, names, command, parser));
    }

    private static Capture read(CommandOutput output, KnownNames names, ConsoleCommand command, RecordParser parser) {
        ImmutableList<ConsoleRecord> records = parser.parse();
        Capture systems = new Systems(output, names.systems(), command).read(records);
        return systems.estate().managedSystems().isEmpty()
                ? systems
                : parser.use().complete(systems, command, records);
    }

    /** What one output says. */
    private static final class Systems {
        private final CommandOutput output;
        private final SystemNames names;
        private final ConsoleCommand command;
        private final ConsoleFacts facts;
        private final Origins.Builder origins = Origins.builder();

        Systems(CommandOutput output, SystemNames names, ConsoleCommand command) {
            this.output = output;
            this.names = names;
            this.command = command;
            this.facts = new ConsoleFacts(output);
        }

        Capture read(ImmutableList<ConsoleRecord> records) {
            boolean any = false;
            for (ConsoleRecord row : records) {
                Optional<MachineTypeModelSerial> id = ConsoleNames.system(row, names)
                        .or(() -> command.system().flatMap(names::find));
                if (id.isPresent()) {
                    any = true;
                    add(id.get(), row);
                } else {
                    facts.warn(
                            row.line(),
                            "not read: which managed system %s is is not known; add type_model,serial_num behind -F"
                                    .formatted(row.line().quoted()));
                }
            }
            Capture systems = facts.capture();
            return any ? withConsole(systems) : systems;
        }

        private void add(MachineTypeModelSerial id, ConsoleRecord row) {
            Line line = row.line();
            row.text("name")
                    .ifPresent(name -> facts.system(id, line, "name", system -> system.withName(Fact.known(name))));
            row.text("state")
                    .ifPresent(state -> facts.system(
                            id, line, "state", system -> system.withState(Fact.known(new ManagedSystemState(state)))));
            servicePartition(row)
                    .ifPresent(service -> facts.system(
                            id, line, "service_partition", system -> system.withServicePartition(Fact.known(service))));
            row.text("detailed_state")
                    .ifPresent(doing -> facts.system(
                            id, line, "detailed_state", system -> system.withDetailedState(Fact.known(doing))));
            row.number("max_lpars")
                    .ifPresent(most -> facts.system(
                            id, line, "maximum_partitions", system -> system.withMaximumPartitions(Fact.known(most))));
            Listing<CompatibilityMode> modes = modes(row);
            if (modes.isComplete()) {
                facts.system(id, line, "compatibility_modes", system -> system.withCompatibilityModes(modes));
            }
            for (MobilityCapability capability : MobilityCapability.values()) {
                row.truth(capability.toString())
                        .value()
                        .ifPresent(capable -> facts.system(
                                id, line, capability.toString(), system -> with(system, capability, capable)));
            }
            if (!output.host().isEmpty()) {
                facts.system(
                        id,
                        line,
                        "management_console",
                        system -> system.withManagementConsole(Fact.known(output.host())));
            }
        }

        /** {@code none} where no partition is set to be it. */
        private static Optional<Optional<PartitionId>> servicePartition(ConsoleRecord row) {
            return row.prints("service_lpar_id", "none")
                    ? Optional.of(Optional.empty())
                    : row.number("service_lpar_id").map(id -> Optional.of(row.value(() -> new PartitionId(id))));
        }

        /** A system that is too old for modes prints that instead of a list. */
        private static Listing<CompatibilityMode> modes(ConsoleRecord row) {
            if (row.text("lpar_proc_compat_modes").isPresent()) {
                return Listing.complete(row.list("lpar_proc_compat_modes").stream()
                        .map(mode -> row.value(() -> new CompatibilityMode(mode)))
                        .distinct()
                        .toList());
            }
            return row.truth("lpar_proc_compat_mode_capable").isKnownAnd(capable -> !capable)
                    ? Listing.complete(ImmutableList.of())
                    : Listing.unknown();
        }

        private Capture withConsole(Capture systems) {
            if (output.host().isEmpty()) {
                return systems;
            }
            Origin origin = output.origin();
            Estate estate = systems.estate()
                    .with(output.value(
                            facts.whole(),
                            () -> ManagementConsole.builder()
                                    .name(output.host())
                                    .build()));
            Origins console = origins.put(Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, output.host()), origin)
                    .build();
            return new Capture(estate, systems.origins().plus(console), systems.warnings());
        }
    }

    static ManagedSystem with(ManagedSystem system, MobilityCapability capability, boolean capable) {
        Map<MobilityCapability, Boolean> all = new EnumMap<>(MobilityCapability.class);
        all.putAll(system.capabilities());
        all.put(capability, capable);
        return system.withCapabilities(ImmutableMap.copyOf(all));
    }
}
