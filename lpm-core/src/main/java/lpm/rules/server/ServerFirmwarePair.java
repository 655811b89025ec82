package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.UpdateFirmware;
import lpm.fact.Fact;
import lpm.model.FirmwareLevel;
import lpm.model.ManagedSystem;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** The console does not refuse to migrate between the firmware of the two systems, see {@link BlockedFirmware}. */
public final class ServerFirmwarePair implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("server-firmware-pair", "server")
            .statement("Migration between the firmware releases of the two managed systems is not blocked")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("FW7; FW8; FW11")
            .addCaptures(SystemCapture.FIRMWARE)
            .remedy("Update the firmware of the system with the earlier release")
            .noConsequence("the console refuses, though the hypervisors might not")
            .build();

    private static final Among<Departure, Arrival, FirmwareLevel> OPEN = Among.one(
            departure -> departure.source().firmwareLevel(),
            (arrival, from) -> arrival.fact(ManagedSystem::firmwareLevel).map(to -> !BlockedFirmware.blocks(from, to)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(OPEN);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement from = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                "firmware_level",
                Captures.ofSource(move).firmware());
        Judgement to = Judgement.ofDestination(
                RULE, move, "firmware_level", Captures.ofDestination(move).firmware());
        Fact<FirmwareLevel> source = move.source().firmwareLevel();
        Fact<FirmwareLevel> destination = move.onDestination(ManagedSystem::firmwareLevel);
        Fact<Boolean> open = OPEN.holds(Departure.of(move), Arrival.of(move));
        return open.map(yes -> ImmutableList.of(yes ? to.holds() : violated(move, to)))
                .value()
                .orElseGet(() -> Stream.concat(from.unlessKnown(source), to.unlessKnown(destination))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding violated(Move move, Judgement judgement) {
        FirmwareLevel from = move.source().firmwareLevel().value().orElseThrow();
        FirmwareLevel to =
                move.onDestination(ManagedSystem::firmwareLevel).value().orElseThrow();
        boolean sourceIsOlder = from.compareTo(to) < 0;
        ManagedSystem older = sourceIsOlder ? move.source() : move.destination().orElseThrow();
        FirmwareLevel needed = BlockedFirmware.mended(sourceIsOlder ? from : to);
        return judgement.violated(
                "migration from firmware %s of %s to firmware %s of %s is blocked; update that of %s"
                        .formatted(from, move.source().label(), to, move.destinationLabel(), older.label()),
                Remedy.of(
                        "Update the firmware of %s to release %s or later".formatted(older.label(), needed.release()),
                        Cost.FRAME_RESTART,
                        new UpdateFirmware(older.id(), needed)));
    }
}
