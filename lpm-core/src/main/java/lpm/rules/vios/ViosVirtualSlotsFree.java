package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.RaiseMaximumVirtualSlots;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** A destination Virtual I/O Server has a free virtual slot for every adapter that the mapping gives it. */
public final class ViosVirtualSlotsFree implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-virtual-slots-free", "vios")
            .statement(
                    "Each chosen destination Virtual I/O Server has a free virtual slot for every adapter it is to host")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PROC6 step 4")
            .addCaptures(SystemCapture.MAXIMUM_VIRTUAL_SLOTS, SystemCapture.VIRTUAL_SLOTS)
            .remedy("Raise the most virtual slots that the Virtual I/O Server may have in its profile, and restart it")
            .consequence("dst_vtd: the server has no slot for the adapter")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return move.mappedServers().stream()
                .flatMap(server -> judge(move, server))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, VirtualIoServer server) {
        Judgement limit = Judgement.of(
                RULE,
                Subject.of(server),
                "maximum_virtual_slots",
                Captures.ofDestination(move).maximumVirtualSlots());
        Judgement used = Judgement.of(
                RULE,
                Subject.of(server),
                "other_virtual_slots",
                Captures.ofDestination(move).virtualSlots());
        int needed = move.mapping().hostedBy(server.key());
        Fact<Integer> maximum = server.maximumVirtualSlots();
        return free(maximum, server.usedVirtualSlots())
                .map(free -> free >= needed ? limit.holds() : violated(move, limit, server, needed, free))
                .value()
                .map(Stream::of)
                .orElseGet(() -> Stream.concat(
                        limit.unlessKnown(maximum),
                        used.unlessKnown(server.usedVirtualSlots().whole())));
    }

    private static Fact<Integer> free(Fact<Integer> maximum, Listing<VirtualSlot> taken) {
        return maximum.with(
                taken.whole(),
                (limit, slots) -> Math.max(0, limit - VirtualSlot.FIRST_USABLE)
                        - (int) slots.stream()
                                .filter(slot -> slot.number() >= VirtualSlot.FIRST_USABLE)
                                .count());
    }

    private static Finding violated(Move move, Judgement limit, VirtualIoServer server, int needed, int free) {
        int maximum = server.maximumVirtualSlots().value().orElseThrow();
        int raised = maximum + needed - free;
        String situation = "%s has %s of %s virtual slots free, but is to host %s more %s of %s"
                .formatted(
                        server.name(),
                        free == 0 ? "none" : free,
                        maximum,
                        needed,
                        needed == 1 ? "adapter" : "adapters",
                        move.partition().label());
        boolean allowed =
                !move.onDestination(system -> system.maximumVirtualSlots()).isKnownAnd(highest -> highest < raised);
        return allowed
                ? limit.violated(
                        situation + "; raise its maximum to " + raised,
                        Remedy.of(
                                "Let %s have %s virtual slots, and restart it".formatted(server.name(), raised),
                                Cost.VIOS_RESTART,
                                new RaiseMaximumVirtualSlots(server.key(), raised)))
                : limit.violated(situation + ", and no partition of " + move.destinationLabel()
                        + " may have more; remove adapters that nobody uses");
    }
}
