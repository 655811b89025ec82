package lpm.model.id;

/** The {@code unique_id} attribute of an {@code hdisk}: free text that names the storage system and the LUN in it. */
public record UniqueDeviceId(String value) {

    public UniqueDeviceId {
        Names.check("unique device identifier", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
