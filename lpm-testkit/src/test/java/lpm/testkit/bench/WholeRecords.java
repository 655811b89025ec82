package lpm.testkit.bench;

import java.util.stream.Collectors;
import lpm.rules.SystemCapture;

/**
 * Records of a console as it prints them where {@code -F} asks for no attributes: with all that there are. A printer of the
 * simulator leaves out what the model has no place for, which is most of them.
 */
final class WholeRecords {

    private static final String OF_PARTITION =
            "resource_config=1,logical_serial_num=7800000A,shared_proc_pool_util_auth=0,allow_perf_collection=1,"
                    + "power_ctrl_lpar_ids=none,boot_mode=norm,lpar_keylock=norm,auto_start=1,work_group_id=none,"
                    + "redundant_err_path_reporting=0,lpar_avail_priority=127,desired_lpar_proc_compat_mode=default,"
                    + "curr_lpar_proc_compat_mode=POWER9,suspend_capable=0,remote_restart_capable=0,sync_curr_profile=0,"
                    + "affinity_group_id=none";

    private static final String OF_PROFILE = "all_resources=0,min_mem=16384,max_mem=131072,min_num_huge_pages=0,"
            + "desired_num_huge_pages=0,max_num_huge_pages=0,mem_mode=ded,mem_expansion=0.0,hpt_ratio=1:128,"
            + "ppt_ratio=1:4096,min_proc_units=0.1,max_proc_units=4.0,min_procs=1,desired_procs=2,max_procs=8,"
            + "sharing_mode=uncap,uncap_weight=128,shared_proc_pool_id=0,shared_proc_pool_name=DefaultPool,"
            + "affinity_group_id=none,lpar_io_pool_ids=none,"
            + "\"virtual_serial_adapters=0/server/1/any//any/1,1/server/1/any//any/1\",virtual_eth_vsi_profiles=none,"
            + "virtual_fc_adapters=none,vnic_adapters=none,vtpm_adapters=none,boot_mode=norm,conn_monitoring=1,"
            + "auto_start=1,power_ctrl_lpar_ids=none,work_group_id=none,redundant_err_path_reporting=0,"
            + "lpar_proc_compat_mode=default,electronic_err_reporting=null,sriov_eth_logical_ports=none,"
            + "sriov_roce_logical_ports=none";

    private static final String OF_MEMORY =
            "curr_min_mem=16384,pend_min_mem=16384,pend_max_mem=131072,run_min_mem=16384,"
                    + "curr_min_num_huge_pages=0,curr_num_huge_pages=0,curr_max_num_huge_pages=0,pend_min_num_huge_pages=0,"
                    + "pend_num_huge_pages=0,pend_max_num_huge_pages=0,run_num_huge_pages=0,mem_mode=ded,curr_hpt_ratio=1:64";

    private WholeRecords() {}

    /** The lines that the simulator prints, with the attributes that it leaves out. */
    static String of(SystemCapture capture, String lines) {
        String others = others(capture);
        return others.isEmpty()
                ? lines
                : lines.lines().map(line -> line + "," + others + "\n").collect(Collectors.joining());
    }

    private static String others(SystemCapture capture) {
        return switch (capture) {
            case PARTITIONS -> OF_PARTITION;
            case PROFILES -> OF_PROFILE;
            case PARTITION_MEMORY -> OF_MEMORY;
            case ETHERNET_ADAPTERS -> "allowed_os_mac_addrs=all,qos_priority=none";
            default -> "";
        };
    }
}
