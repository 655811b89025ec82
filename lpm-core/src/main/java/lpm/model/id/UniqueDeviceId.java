package lpm.model.id;

import java.util.Optional;

/** The {@code unique_id} attribute of an {@code hdisk}: free text that names the storage system and the LUN in it. */
public record UniqueDeviceId(String value) {

    public UniqueDeviceId {
        Names.check("unique device identifier", value);
    }

    /** The identifier in it that all servers agree on; devices of other types have none. */
    public Optional<NaaIdentifier> naa() {
        return NaaIdentifier.in(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
