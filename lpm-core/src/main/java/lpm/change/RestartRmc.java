package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Starts the resource monitoring (RMC) of an AIX or Linux partition anew, so that its console reaches it. */
public record RestartRmc(PartitionKey partition) implements Change {

    private static final String CONTROL = "/usr/sbin/rsct/bin/rmcctrl ";

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withRmcActive(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        String place = "partition " + partition.id();
        return ImmutableList.of(
                new Command(place, CONTROL + "-z"),
                new Command(place, CONTROL + "-A"),
                new Command(place, CONTROL + "-p"));
    }
}
