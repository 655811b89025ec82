package lpm.rest;

import lpm.model.Estate;
import lpm.origin.Capture;

/**
 * A virtual network: a console's name for one VLAN on one switch. Adapters state their VLANs themselves, so that it adds nothing;
 * only its numbers are checked.
 */
final class VirtualNetworkReader implements PayloadReader {

    /** The number of the network of untagged frames. */
    private static final String UNTAGGED = "0";

    @Override
    public String kind() {
        return "VirtualNetwork";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        payload.element()
                .filled("NetworkVLANID")
                .filter(vlan -> !vlan.text().equals(UNTAGGED))
                .ifPresent(vlan -> facts.value(vlan, () -> Words.vlan(vlan.text())));
        return facts.capture(Estate.empty());
    }
}
