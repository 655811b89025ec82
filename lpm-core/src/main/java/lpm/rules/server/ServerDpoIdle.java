package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.StopOptimizer;
import lpm.model.ManagedSystem;
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

/** The Dynamic Platform Optimizer does not run on the destination, where it moves memory about. */
public final class ServerDpoIdle implements Rule {

    private static final String OPTIMIZING = "Optimizing Memory";

    private static final RuleDescription RULE = RuleDescription.of("server-dpo-idle", "server")
            .statement("No run of the Dynamic Platform Optimizer is active on the destination")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("SRV8; SRV10; PCM (the name of the state)")
            .addCaptures(SystemCapture.SYSTEM)
            .remedy("Wait until the Dynamic Platform Optimizer is done, or stop it (optmem -o stop)")
            .consequence("dst_shell: the hypervisor moves its memory about, and gives out none")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.SYSTEM;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "detailed_state", Captures.ofDestination(move).system());
        return ImmutableList.of(judgement.judge(
                move.onDestination(ManagedSystem::detailedState),
                doing -> !doing.equalsIgnoreCase(OPTIMIZING),
                doing -> violated(judgement, move.destination().orElseThrow())));
    }

    private static Finding violated(Judgement judgement, ManagedSystem system) {
        return judgement.violated(
                "the Dynamic Platform Optimizer runs on %s (%s); wait until it is done, or stop it"
                        .formatted(system.label(), OPTIMIZING),
                Remedy.of(
                        "Wait until the Dynamic Platform Optimizer is done on %s, or stop it".formatted(system.label()),
                        Cost.ON_LINE,
                        new StopOptimizer(system.id())));
    }
}
