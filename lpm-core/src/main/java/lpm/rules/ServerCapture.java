package lpm.rules;

/** What a Virtual I/O Server is asked about itself: everything that a rule may wait for. */
public enum ServerCapture implements FactCapture {
    LEVEL("ioslevel", "its level"),
    VOLUME_GROUPS("lspv", "its disks: volume group"),
    DISKS("lspv -size", "its disks: identifier and size"),
    MAPPINGS("lsmap -all", "its virtual SCSI server adapters with their devices and disks"),
    VIRTUAL_DEVICES("lsdev -virtual", "its virtual devices: the VASI device of a mover among them"),
    BRIDGES("lsmap -all -net", "its shared Ethernet adapters and what they bridge"),
    FIBRE_CHANNEL("lsmap -all -npiv", "its virtual Fibre Channel adapters and their ports"),
    PORTS("lsnports", "its Fibre Channel ports and how many more virtual ones they can carry"),
    VIRTUAL_NICS("lsmap -all -vnic", "its virtual NIC servers and what they stand on"),
    CONCURRENT_MIGRATIONS(
            "lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops", "how many migrations it takes part in at a time as a mover");

    /** Lists the disks with their identifiers. */
    public static final String DISK_NAMES = VOLUME_GROUPS.command;

    private final String command;
    private final String purpose;

    ServerCapture(String command, String purpose) {
        this.command = command;
        this.purpose = purpose;
    }

    /** What the command prints, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** As it is typed on the server. */
    public String command() {
        return command;
    }

    @Override
    public String form() {
        return command;
    }

    /** The command for the largest transfer of one disk. */
    public static String maximumTransfer(String disk) {
        return "lsdev -dev " + disk + " -attr max_transfer";
    }

    /** The command for the reserve policy of one disk, which no command prints of all disks at once. */
    public static String reservePolicy(String disk) {
        return "lsdev -dev " + disk + " -attr reserve_policy";
    }

    /** The command for the trunk adapter of a shared Ethernet adapter that carries untagged frames. */
    public static String defaultAdapter(String bridge) {
        return "lsdev -dev " + bridge + " -attr pvid_adapter";
    }
}
