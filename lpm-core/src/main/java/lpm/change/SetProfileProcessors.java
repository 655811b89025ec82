package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;

/** Lets a partition be started with other shared processors: changes its last activated profile. */
public record SetProfileProcessors(PartitionKey partition, ProcessingUnits units, int virtualProcessors)
        implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                changed -> changed.withProfile(changed.profile()
                        .map(profile -> profile.withDesiredProcessingUnits(Fact.known(units))
                                .withDesiredVirtualProcessors(Fact.known(virtualProcessors)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole(
                "chsyscfg -r prof -m %s -i \"name=<profile>,lpar_id=%s,desired_proc_units=%s,desired_procs=%s\""
                        .formatted(partition.system(), partition.id(), units, virtualProcessors)));
    }
}
