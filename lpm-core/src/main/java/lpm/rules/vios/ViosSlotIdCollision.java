package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseScsiMappings;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.option.ScsiMapping;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * A virtual slot that the request asks for by number is free on its destination server. Captured: the console lists the slots that
 * are taken. Slots that nobody asks for are chosen among the free ones ({@code vios-virtual-slots-free}).
 */
public final class ViosSlotIdCollision implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-slot-id-collision", "vios")
            .statement("Each virtual slot that the request asks for on a destination Virtual I/O Server is free")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PYPV (the syntax of the mapping); that a slot must be free is widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.VIRTUAL_SLOTS)
            .remedy("Ask for another slot, or leave the slots out of virtual_scsi_mappings")
            .consequence("dst_vtd: the slot is taken, and the adapter may have no other")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    /** A slot that is asked for. */
    private record Wish(ScsiMapping mapping, VirtualSlot slot, VirtualIoServer server) {
        boolean collidesWith(Wish other) {
            return !equals(other) && slot.equals(other.slot) && server.equals(other.server);
        }
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        ImmutableList<Wish> wishes = move.request().options().scsiMappings().stream()
                .flatMap(mapping -> wish(move, mapping).stream())
                .collect(ImmutableList.toImmutableList());
        return wishes.isEmpty()
                ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())))
                : wishes.stream().map(wish -> judge(move, wishes, wish)).collect(ImmutableList.toImmutableList());
    }

    private static Optional<Wish> wish(Move move, ScsiMapping mapping) {
        return mapping.serverSlot()
                .flatMap(slot -> move.mapping().adapters().stream()
                        .filter(adapter -> adapter.clientSlot().isKnownAnd(mapping.clientSlot()::equals))
                        .map(MigrationMapping.Adapter::destination)
                        .flatMap(key -> move.destinationServers().stream()
                                .filter(server -> server.key().equals(key)))
                        .findFirst()
                        .map(server -> new Wish(mapping, slot, server)));
    }

    private static Finding judge(Move move, ImmutableList<Wish> wishes, Wish wish) {
        VirtualIoServer server = wish.server();
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(server),
                "other_virtual_slots",
                Captures.ofDestination(move).virtualSlots());
        Optional<Wish> earlier = wishes.stream()
                .takeWhile(other -> !other.equals(wish))
                .filter(wish::collidesWith)
                .findFirst();
        if (earlier.isPresent()) {
            return violated(
                    move,
                    wish,
                    "is asked for twice, for the client adapters in slots %s and %s"
                            .formatted(
                                    earlier.get().mapping().clientSlot(),
                                    wish.mapping().clientSlot()));
        }
        if (server.maximumVirtualSlots().isKnownAnd(limit -> wish.slot().number() >= limit)) {
            return violated(move, wish, "does not exist: it has slots below " + server.maximumVirtualSlots());
        }
        Fact<Boolean> taken = server.usedVirtualSlots().contains(wish.slot()::equals);
        return judgement.judge(taken, is -> !is, is -> violated(move, wish, "is taken" + by(server, wish.slot())));
    }

    private static String by(VirtualIoServer server, VirtualSlot slot) {
        return server.serverAdapters().stream()
                .filter(adapter -> adapter.slot().equals(slot))
                .map(VirtualScsiServerAdapter::name)
                .findFirst()
                .map(name -> " by " + name)
                .orElse("");
    }

    private static Finding violated(Move move, Wish wish, String why) {
        Subject subject = Subject.of(wish.server());
        return RULE.violated(
                        subject,
                        "slot %s of %s, which the request asks for, %s; ask for another, or for none"
                                .formatted(wish.slot(), wish.server().name(), why),
                        FactRef.of(subject))
                .withRemedies(Remedy.of(
                        "Leave the slots out of virtual_scsi_mappings, so that free ones are chosen",
                        Cost.ON_LINE,
                        new ChooseScsiMappings(move.request().options().scsiMappings().stream()
                                .map(mapping ->
                                        new ScsiMapping(mapping.clientSlot(), mapping.server(), Optional.empty()))
                                .map(ScsiMapping::inConsoleSyntax)
                                .collect(ImmutableList.toImmutableList()))));
    }
}
