package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ProcessingUnits;

/** Lets a shared processor pool have more processing units. */
public record RaisePoolMaximum(MachineTypeModelSerial system, int pool, ProcessingUnits maximum) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withProcessorPools(server.processorPools()
                        .replacing(each -> each.id() == pool, each -> each.withMaximumUnits(Fact.known(maximum)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chhwres -r procpool -m %s -o s --poolid %s -a max_pool_proc_units=%s"
                .formatted(system, pool, maximum)));
    }
}
