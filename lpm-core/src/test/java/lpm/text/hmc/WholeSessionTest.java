package lpm.text.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lpm.merge.Merger;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.SourceText;
import lpm.rules.Destination;
import lpm.rules.Finding;
import lpm.rules.MigrationRequest;
import lpm.rules.Outcome;
import lpm.rules.ValidationReport;
import lpm.rules.catalog.Validator;
import lpm.text.Reading;
import lpm.text.SystemNamesReader;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;

/**
 * A move of IBM i partition 7, shop, from system alpha to system beta, told by what the console and four servers print and by
 * nothing else.
 */
class WholeSessionTest {

    private static final MachineTypeModelSerial ALPHA = MachineTypeModelSerial.parse("9117-MMB*10ABCDE");
    private static final MachineTypeModelSerial BETA = MachineTypeModelSerial.parse("9117-MMC*10FEDCB");

    private static final String CONSOLE = """
            hscroot@hmc1:~> lshmc -V
            "version= Version: 7
             Release: 7.7.6
             Service Pack: 3
            HMC Build level 20130401.1
            ","base_version=V7R7.7.6
            "
            hscroot@hmc1:~> lssyscfg -r sys
            name=alpha,type_model=9117-MMB,serial_num=10ABCDE,state=Operating,service_lpar_id=none,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,ibmi_lpar_mobility_capable=1,ibmi_restrictedio_capable=1,detailed_state=None,max_lpars=40,"lpar_proc_compat_modes=default,POWER6,POWER7"
            name=beta,type_model=9117-MMC,serial_num=10FEDCB,state=Operating,active_lpar_mobility_capable=1,inactive_lpar_mobility_capable=1,ibmi_lpar_mobility_capable=1,ibmi_restrictedio_capable=1,detailed_state=None,max_lpars=40,"lpar_proc_compat_modes=default,POWER6,POWER7"
            hscroot@hmc1:~> lssyscfg -r lpar -m alpha
            name=alpha-vios1,lpar_id=1,lpar_env=vioserver,state=Running,os_version=VIOS 2.2.3.1,msp=1,rmc_state=active,time_ref=1
            name=alpha-vios2,lpar_id=2,lpar_env=vioserver,state=Running,os_version=VIOS 2.2.3.1,msp=1,rmc_state=active,time_ref=1
            name=shop,lpar_id=7,lpar_env=os400,state=Running,resource_config=1,os_version=OS/400 V7R2M0 250 0,default_profile=normal,curr_profile=normal,work_group_id=none,auto_start=0,rmc_state=none,restricted_io=1,curr_lpar_proc_compat_mode=POWER7
            hscroot@hmc1:~> lssyscfg -r prof -m alpha
            name=normal,lpar_name=shop,lpar_id=7,lpar_env=os400,all_resources=0,desired_mem=8192,proc_mode=shared,desired_proc_units=0.5,desired_procs=1,io_slots=none,max_virtual_slots=30,auto_start=0,"virtual_scsi_adapters=4/client/1/alpha-vios1/12/0,5/client/2/alpha-vios2/12/0","virtual_eth_adapters=""3/1/40/41/0/1/ETHERNET0//all/none""\"
            name=old,lpar_name=shop,lpar_id=7,lpar_env=os400,desired_mem=4096,proc_mode=shared,desired_proc_units=0.2,desired_procs=1,io_slots=none,virtual_scsi_adapters=none,virtual_eth_adapters=none
            name=default,lpar_name=alpha-vios1,lpar_id=1,lpar_env=vioserver,max_virtual_slots=64,virtual_scsi_adapters=12/server/7/shop/4/0
            name=default,lpar_name=alpha-vios2,lpar_id=2,lpar_env=vioserver,max_virtual_slots=64,virtual_scsi_adapters=12/server/7/shop/5/0
            hscroot@hmc1:~> lslparmigr -r sys -m alpha
            num_active_migrations_supported=8,num_active_migrations_in_progress=0
            hscroot@hmc1:~> lslic -t sys -m alpha
            lic_type=Managed System,activated_level=68,ecnumber=01AM760
            hscroot@hmc1:~> lslparmigr -r sys -m beta
            num_active_migrations_supported=8,num_active_migrations_in_progress=0
            hscroot@hmc1:~> lslic -t sys -m beta
            lic_type=Managed System,activated_level=68,ecnumber=01AM760
            hscroot@hmc1:~> lslparmigr -r lpar -m alpha
            name=shop,lpar_id=7,migration_state=Not Migrating
            hscroot@hmc1:~> lshwres -r mem --level lpar -m alpha
            lpar_name=shop,lpar_id=7,curr_min_mem=1024,curr_mem=8192,curr_max_mem=16384,mem_mode=ded
            hscroot@hmc1:~> lshwres -r proc --level lpar -m alpha
            lpar_name=shop,lpar_id=7,curr_proc_mode=shared,curr_proc_units=0.5,curr_procs=1,curr_sharing_mode=uncap
            hscroot@hmc1:~> lshwres -r io --rsubtype slot -m alpha
            lpar_name=alpha-vios1,lpar_id=1,drc_name=U78C0.001.DBJH001-P2-C1
            lpar_id=none,drc_name=U78C0.001.DBJH001-P2-C2
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype slot --level lpar -m alpha
            lpar_name=shop,lpar_id=7,curr_max_virtual_slots=30,pend_max_virtual_slots=30
            lpar_name=alpha-vios1,lpar_id=1,curr_max_virtual_slots=64,pend_max_virtual_slots=64
            lpar_name=alpha-vios2,lpar_id=2,curr_max_virtual_slots=64,pend_max_virtual_slots=64
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype slot --level slot -m alpha --filter lpar_names=shop
            slot_num=0,lpar_name=shop,lpar_id=7,config=serial
            slot_num=1,lpar_name=shop,lpar_id=7,config=serial
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype eth --level lpar -m alpha
            lpar_name=shop,lpar_id=7,slot_num=3,is_trunk=0,port_vlan_id=40,vswitch=ETHERNET0,addl_vlan_ids=41,mac_addr=5E1A90C04B03
            lpar_name=alpha-vios1,lpar_id=1,slot_num=20,is_trunk=1,trunk_priority=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=40,41",mac_addr=5E1A90C04B14
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype vswitch -m alpha
            vswitch=ETHERNET0,switch_mode=VEB
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m alpha
            No results were found.
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m alpha
            lpar_name=shop,lpar_id=7,slot_num=4,adapter_type=client,remote_lpar_id=1,remote_lpar_name=alpha-vios1,remote_slot_num=12
            lpar_name=shop,lpar_id=7,slot_num=5,adapter_type=client,remote_lpar_id=2,remote_lpar_name=alpha-vios2,remote_slot_num=12
            lpar_name=alpha-vios1,lpar_id=1,slot_num=12,adapter_type=server,remote_lpar_id=7,remote_lpar_name=shop,remote_slot_num=4
            lpar_name=alpha-vios2,lpar_id=2,slot_num=12,adapter_type=server,remote_lpar_id=7,remote_lpar_name=shop,remote_slot_num=5
            hscroot@hmc1:~> lssyscfg -r lpar -m 9117-MMC*10FEDCB --osrefcode
            name=beta-vios1,lpar_id=1,lpar_env=vioserver,state=Running,msp=1,rmc_state=active,time_ref=1
            name=beta-vios2,lpar_id=2,lpar_env=vioserver,state=Running,msp=0,rmc_state=active,time_ref=0
            hscroot@hmc1:~> lshwres -r mem --level sys -m alpha
            configurable_sys_mem=131072,curr_avail_sys_mem=8192,mem_region_size=256
            hscroot@hmc1:~> lshwres -r mem --level sys -m beta
            configurable_sys_mem=131072,curr_avail_sys_mem=40960,mem_region_size=256
            hscroot@hmc1:~> lshwres -r proc --level sys -m beta
            configurable_sys_proc_units=16.0,curr_avail_sys_proc_units=6.5,min_proc_units_per_virtual_proc=0.05,max_curr_virtual_procs_per_os400_lpar=32
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype vswitch -m beta
            vswitch=ETHERNET0,switch_mode=VEB
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype slot --level lpar -m beta
            lpar_name=beta-vios1,lpar_id=1,curr_max_virtual_slots=64
            lpar_name=beta-vios2,lpar_id=2,curr_max_virtual_slots=64
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype slot --level slot -m beta
            lpar_name=beta-vios1,lpar_id=1,slot_num=0,config=serial
            lpar_name=beta-vios1,lpar_id=1,slot_num=1,config=serial
            lpar_name=beta-vios1,lpar_id=1,slot_num=20,config=ethernet
            lpar_name=beta-vios2,lpar_id=2,slot_num=0,config=serial
            lpar_name=beta-vios2,lpar_id=2,slot_num=1,config=serial
            hscroot@hmc1:~> lshwres -r virtualio --rsubtype eth --level lpar -m beta
            lpar_name=beta-vios1,lpar_id=1,slot_num=20,is_trunk=1,trunk_priority=1,port_vlan_id=1,vswitch=ETHERNET0,"addl_vlan_ids=40,41",mac_addr=5E1A90C0AB14
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "ioslevel"
            2.2.3.1
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "lspv -size"
            hdisk14          00c7cd9e5f1b2a40                     51200
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "lspv"
            hdisk14          00c7cd9e5f1b2a40                     None
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "lsmap -all"
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "lsdev -dev hdisk14 -attr reserve_policy"
            value

            no_reserve
            hscroot@hmc1:~> viosvrcmd -m beta -p beta-vios2 -c "lsdev -dev hdisk14 -attr max_transfer"
            value

            0x40000
            hscroot@hmc1:~>
            """;

    private static String source(int id, String host) {
        return """
                $ hostname
                %2$s
                $ ioslevel
                2.2.3.1
                $ lsdev -virtual
                name             status      description
                vasi0            Available   Virtual Asynchronous Services Interface (VASI)
                vhost1           Available   Virtual SCSI Server Adapter
                shop_root        Available   Virtual Target Device - Disk
                $ lspv -size
                hdisk3           00c7cd9e5f1b2a40                     51200
                $ lsmap -all
                SVSA            Physloc                                      Client Partition ID
                --------------- -------------------------------------------- ------------------
                vhost1          U9117.MMB.10ABCDE-V%1$d-C12                     0x00000007

                VTD                   shop_root
                Status                Available
                LUN                   0x8100000000000000
                Backing device        hdisk3
                Physloc               U78C0.001.DBJH001-P2-C1-T1-W500507680140AE21-L1000000000000
                Mirrored              false
                $ lsdev -dev hdisk3 -attr reserve_policy
                value

                no_reserve
                $ lsdev -dev hdisk3 -attr max_transfer
                value

                0x40000
                $
                """.formatted(id, host);
    }

    private static final String DESTINATION = """
            $ hostname
            beta-vios1
            $ ioslevel
            2.2.3.1
            $ lsdev -virtual
            name             status      description
            ent8             Available   Shared Ethernet Adapter
            vasi0            Available   Virtual Asynchronous Services Interface (VASI)
            $ lspv -size
            hdisk7           00c7cd9e5f1b2a40                     51200
            $ lspv
            hdisk7           00c7cd9e5f1b2a40                     None
            $ lsmap -all
            $ lsdev -dev hdisk7 -attr reserve_policy
            value

            no_reserve
            $ lsdev -dev hdisk7 -attr max_transfer
            value

            0x40000
            $
            """;

    private static final ImmutableList<SourceText> FILES = ImmutableList.of(
            file("hmc1.txt", CONSOLE),
            file("one.txt", source(1, "alpha-vios1")),
            file("two.txt", source(2, "vio7")),
            file("three.txt", DESTINATION));

    private static SourceText file(String name, String text) {
        return SourceText.decode(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Capture read(List<SourceText> files) {
        Reading reading = new Reading(Optional.empty(), SystemNamesReader.read(files));
        return Merger.merge(
                files.stream().map(file -> TranscriptReader.read(file, reading)).toList());
    }

    private static ValidationReport validate(Capture capture) {
        return Validator.standard(capture.origins())
                .validate(
                        capture.estate(),
                        MigrationRequest.builder()
                                .partition(new PartitionKey(ALPHA, new PartitionId(7)))
                                .destination(Destination.of(BETA))
                                .build());
    }

    @Test
    void everyRuleHasItsAnswerButForWhatNoCommandPrints() {
        Capture capture = read(FILES);

        assertThat(capture.warnings()).isEmpty();
        assertThat(validate(capture).findings())
                .filteredOn(
                        finding -> finding.outcome() == Outcome.UNDETERMINED || finding.outcome() == Outcome.VIOLATED)
                .extracting(finding -> finding.rule() + ": " + finding.message())
                .containsExactly(
                        "msp-pair-connected: whether alpha-vios1 reaches beta-vios1 over IP is unknown",
                        "net-same-lan: the Ethernet network of 9117-MMB*10ABCDE is unknown",
                        "net-same-lan: the Ethernet network of 9117-MMC*10FEDCB is unknown",
                        "net-vios-security-level: the network security of alpha-vios1 is unknown",
                        "net-vios-security-level: the network security of beta-vios1 is unknown",
                        "lpar-no-virtual-terminal-open: the virtual terminal of partition 7 is unknown",
                        "mgmt-console-not-busy: the freedom from other tasks of partition 7 is unknown");
    }

    @Test
    void theServerThatTheConsoleCallsOtherwiseIsOneServer() {
        Capture capture = read(FILES);

        assertThat(capture.estate().virtualIoServersOf(Optional.of(ALPHA)))
                .extracting(server -> server.name() + " is " + server.partitionName())
                .containsExactly("alpha-vios1 is alpha-vios1", "vio7 is alpha-vios2");
        assertThat(capture.estate().managedSystem(ALPHA).virtualIoServers().items())
                .containsExactly("alpha-vios1", "vio7");
        assertThat(capture.estate().virtualIoServers().containsKey(ViosKey.of(BETA, "beta-vios1")))
                .isTrue();
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        Capture turned = read(Lists.reverse(FILES));

        assertThat(turned.estate()).isEqualTo(read(FILES).estate());
        assertThat(validate(turned).findings())
                .map(Finding::message)
                .isEqualTo(validate(read(FILES)).findings().stream()
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void aFileOnItsOwnSaysThatANameIsNotExplained() {
        String listing = CONSOLE.substring(
                CONSOLE.indexOf("hscroot@hmc1:~> lshwres -r mem --level lpar"),
                CONSOLE.indexOf("hscroot@hmc1:~> lshwres -r proc --level lpar"));

        assertThat(read(List.of(file("mem.txt", listing))).warnings())
                .extracting(warning -> warning.origin() + ": " + warning.message())
                .containsExactly(
                        "mem.txt:1, lshwres on hmc1: not read: which managed system 'alpha' is is not known; add"
                                + " lssyscfg -r sys -F name,type_model,serial_num of the console, or name the system by -m"
                                + " tttt-mmm*sssssss");
    }
}
