package lpm.model.network;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An SR-IOV adapter in shared mode: the hypervisor divides its physical ports into logical ones.
 *
 * @param number the number the console has for it
 * @param physicalPorts how many physical ports it has
 */
public record SriovAdapter(int number, int physicalPorts) {

    public SriovAdapter {
        checkArgument(
                number >= 0 && physicalPorts >= 0,
                "an SR-IOV adapter has a number from 0 and ports, but %s has %s",
                number,
                physicalPorts);
    }

    /** As an operator speaks of it. */
    public String label() {
        return "adapter " + number;
    }
}
