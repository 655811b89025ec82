package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.OptionalAdapters;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.FactRef;
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

/**
 * The profiles of the source servers do not require the adapters that serve the partition: they are removed when it has gone.
 * Captured: the sixth field of {@code virtual_scsi_adapters} of {@code lssyscfg -r prof}. The profile of the partition itself is not
 * meant: its adapters go with it, and consoles mark them as required.
 */
public final class ViosNoProfileRequiredAdapter implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vios-no-profile-required-adapter", "vios")
            .statement(
                    "No source Virtual I/O Server's profile requires a virtual SCSI adapter that serves the partition")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("TISTORY (a site's note)")
            .addCaptures(SystemCapture.PROFILES)
            .remedy("Set the adapter to not required in the profile of the source server, and start the server with it")
            .noConsequence("the profile counts when the server is started anew")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return move.servingServers().stream()
                .flatMap(server -> server.adaptersServing(move.partition().id()).stream()
                        .flatMap(adapter -> judge(move, server, adapter)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(server),
                "required_scsi_slots",
                Captures.ofSource(move).profiles());
        Fact<Boolean> required = server.requiredScsiSlots().contains(adapter.slot()::equals);
        Subject subject = Subject.on(server.key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name());
        return Stream.of(required.map(yes -> yes ? violated(move, server, adapter, subject) : RULE.holds(subject))
                .value()
                .orElseGet(judgement::undetermined));
    }

    private static Finding violated(
            Move move, VirtualIoServer server, VirtualScsiServerAdapter adapter, Subject subject) {
        return RULE.violated(
                        subject,
                        "the profile of %s requires %s in slot %s, which serves %s and must go once it has moved; set required to no in the profile, and start %s with it"
                                .formatted(
                                        server.name(),
                                        adapter.name(),
                                        adapter.slot(),
                                        move.partition().label(),
                                        server.name()),
                        new FactRef(Subject.of(server), "required_scsi_slots"))
                .withRemedies(Remedy.of(
                        "Let the profile of %s not require the adapter in slot %s, and restart it"
                                .formatted(server.name(), adapter.slot()),
                        Cost.VIOS_RESTART,
                        new OptionalAdapters(server.key(), adapter.slot())));
    }
}
