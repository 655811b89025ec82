package lpm.model;

import java.util.Arrays;
import java.util.Optional;

/** What a managed system says it can do; printed as the attribute of {@code lssyscfg -r sys} and {@code lslparmigr -r sys}. */
public enum MobilityCapability {
    ACTIVE_MOBILITY("active_lpar_mobility_capable"),
    INACTIVE_MOBILITY("inactive_lpar_mobility_capable"),
    IBM_I_MOBILITY("ibmi_lpar_mobility_capable"),
    IBM_I_RESTRICTED_IO("ibmi_restrictedio_capable"),
    ACTIVE_MEMORY_EXPANSION("active_mem_expansion_capable"),
    /** The name is by analogy with that of the older remote restart, and was seen in no listing. */
    SIMPLIFIED_REMOTE_RESTART("powervm_lpar_simplified_remote_restart_capable"),
    /** The name is by analogy with that of the REST interface, and was seen in no listing. */
    SECURE_BOOT("lpar_secure_boot_capable"),
    /** The name is by analogy with that of the REST interface, and was seen in no listing. */
    KEYSTORE("lpar_keystore_capable"),
    MEMORY_SHARING("active_mem_sharing_capable"),
    STATION_INTERFACES("vsi_on_veth_capable"),
    /** The name is by analogy with that of the REST interface, and was seen in no listing. */
    PERSISTENT_MEMORY_MOBILITY("lpar_persistent_mem_migration_capable"),
    /** The name is by analogy with that of the REST interface, and was seen in no listing. */
    PAGE_TABLE_RATIO("custom_phys_page_table_ratio_capable");

    private final String printed;

    MobilityCapability(String printed) {
        this.printed = printed;
    }

    /** The capability of that printed name, if there is one. */
    public static Optional<MobilityCapability> of(String printed) {
        return Arrays.stream(values()).filter(c -> c.printed.equals(printed)).findFirst();
    }

    @Override
    public String toString() {
        return printed;
    }
}
