package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;

/**
 * Lets another trunk adapter of a shared Ethernet adapter carry untagged frames.
 *
 * @param portVlan that of the trunk adapter
 */
public record SetDefaultAdapter(ViosKey server, String bridge, String trunk, VlanId portVlan) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withSharedEthernetAdapters(vios.sharedEthernetAdapters()
                        .replacing(
                                each -> each.name().equals(bridge),
                                each -> each.withDefaultAdapter(Fact.known(trunk)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(server, "chdev -dev %s -attr pvid_adapter=%s pvid=%s".formatted(bridge, trunk, portVlan)));
    }
}
