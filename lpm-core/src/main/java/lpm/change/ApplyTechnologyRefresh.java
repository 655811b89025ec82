package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.Release;

/**
 * Brings IBM i to a release and Technology Refresh: a PTF group, or an upgrade, that is installed in the partition.
 *
 * @param release such as 7.1
 * @param refresh such as 4
 */
public record ApplyTechnologyRefresh(PartitionKey partition, Release release, int refresh) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                        partition,
                        lpar -> lpar.withOsRelease(Fact.known(release)).withTechnologyRefresh(Fact.known(refresh)))
                .withAssumptions(estate.assumptions().stream()
                        .filter(assumption -> !speaksOfLevel(assumption))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** What a person said of the level before no longer holds. */
    private boolean speaksOfLevel(Assumption assumption) {
        return assumption.subject().equals(partition.toString())
                && assumption.attribute().equals("technology_refresh");
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}
