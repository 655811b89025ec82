package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Makes a server a node of a cluster, so that it serves the logical units of its shared storage pool.
 *
 * @param member a server that is a node already
 */
public record JoinCluster(ViosKey server, ViosKey member, String cluster) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        Fact<String> id = estate.virtualIoServer(member).clusterId();
        return estate.updating(
                server,
                vios -> vios.withCluster(Fact.known(Optional.of(cluster))).withClusterId(id));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(
                member,
                "cluster -addnode -clustername %s -hostname %s"
                        .formatted(ShellWord.of(cluster), ShellWord.of(server.name()))));
    }
}
