package lpm.rules;

/** What a management console is asked about one managed system: everything that a rule may wait for. */
public enum SystemCapture implements FactCapture {
    SYSTEM("lssyscfg -r sys", "the system: name, state, capabilities"),
    PARTITIONS("lssyscfg -r lpar", "its partitions and Virtual I/O Servers: id, state, environment, mover, RMC"),
    PROFILES("lssyscfg -r prof", "the profiles of its partitions"),
    FIRMWARE("lslic -t sys", "the level of its firmware"),
    MOBILITY(
            "lslparmigr -r sys",
            "its mobility capabilities, how many migrations it takes part in, its policy on inactive ones"),
    MIGRATIONS("lslparmigr -r lpar", "migration states of its partitions"),
    SYSTEM_MEMORY("lshwres -r mem --level sys", "its memory: configurable, available, logical memory block"),
    PARTITION_MEMORY("lshwres -r mem --level lpar", "memory of each partition"),
    SYSTEM_PROCESSORS(
            "lshwres -r proc --level sys", "its processing units: configurable, available; limits of a partition"),
    PARTITION_PROCESSORS("lshwres -r proc --level lpar", "processors of each partition"),
    PROCESSOR_POOLS("lshwres -r procpool", "its shared processor pools"),
    MEMORY_POOL("lshwres -r mempool", "its shared memory pool"),
    PAGING_DEVICES("lshwres -r mempool --rsubtype pgdev", "paging space devices of its shared memory pool"),
    PHYSICAL_SLOTS("lshwres -r io --rsubtype slot", "physical slots and the partitions that own them"),
    MAXIMUM_VIRTUAL_SLOTS(
            "lshwres -r virtualio --rsubtype slot --level lpar", "the most virtual slots that each partition may have"),
    VIRTUAL_SLOTS(
            "lshwres -r virtualio --rsubtype slot --level slot",
            "which virtual slots are taken, and by what kind of adapter"),
    ETHERNET_ADAPTERS(
            "lshwres -r virtualio --rsubtype eth --level lpar", "virtual Ethernet adapters, trunk adapters included"),
    VIRTUAL_SWITCHES("lshwres -r virtualio --rsubtype vswitch", "its virtual switches"),
    SCSI_ADAPTERS("lshwres -r virtualio --rsubtype scsi --level lpar", "virtual SCSI adapters, client and server"),
    FIBRE_CHANNEL_ADAPTERS(
            "lshwres -r virtualio --rsubtype fc --level lpar", "virtual Fibre Channel adapters, client and server"),
    PORT_NAMES("lshwres -r virtualio --rsubtype fc --level sys", "how many port names it has left"),
    VIRTUAL_NICS("lshwres -r virtualio --rsubtype vnic --level lpar", "virtual NICs and their backing devices"),
    SRIOV_ADAPTERS("lshwres -r sriov --rsubtype adapter", "its SR-IOV adapters"),
    PERSISTENT_MEMORY("lshwres -r pmem --level lpar", "volumes of persistent memory of each partition");

    private final String command;
    private final String purpose;

    SystemCapture(String command, String purpose) {
        this.command = command;
        this.purpose = purpose;
    }

    /** What the command prints, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** The command up to its {@code -m}, which names the system. */
    public String command() {
        return command;
    }

    @Override
    public String form() {
        return command + " -m SYSTEM";
    }
}
