package lpm.rules;

/** What a Virtual I/O Server is asked about one of its devices, of which no command prints it of all at once. */
public enum DeviceCapture implements FactCapture {
    RESERVE_POLICY(ServerCapture.reservePolicy("DISK")),
    MAXIMUM_TRANSFER(ServerCapture.maximumTransfer("DISK")),
    DEFAULT_ADAPTER(ServerCapture.defaultAdapter("BRIDGE")),
    CLUSTER(Captures.CLUSTER);

    private final String form;

    DeviceCapture(String form) {
        this.form = form;
    }

    @Override
    public String form() {
        return form;
    }
}
