package lpm.text.hmc;

import static lpm.text.hmc.Consoles.M;
import static lpm.text.hmc.Consoles.PAY;
import static lpm.text.hmc.Consoles.VIOA;
import static lpm.text.hmc.Consoles.WEB;
import static lpm.text.hmc.Consoles.partition;
import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.server;
import static lpm.text.hmc.Consoles.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.id.IpAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionUuid;
import lpm.model.id.Release;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionReaderTest {

    private static final String COMMAND = "lssyscfg -r lpar" + M;
    private static final String RECORDS = """
            name=vioa,lpar_id=1,lpar_env=vioserver,state=Running,os_version=VIOS 2.2.6.32,msp=1,rmc_state=active
            name=pay,lpar_id=12,lpar_env=os400,state=Running,os_version=OS/400 V7R2M0 250 0,curr_profile=month end,\
            rmc_state=none,restricted_io=1
            name=web,lpar_id=13,lpar_env=aixlinux,state=Not Activated,os_version=Unknown,curr_profile=,rmc_state=inactive
            """;

    @Test
    void aServerHasItsConnectionItsAddressAndWhetherItKeepsTheTime() {
        assertThat(server(read(COMMAND, RECORDS.replace("msp=1", "msp=1,rmc_ipaddr=192.0.2.44,time_ref=1")), VIOA))
                .satisfies(vioa -> assertThat(vioa.rmcActive()).isEqualTo(Fact.known(true)))
                .satisfies(vioa -> assertThat(vioa.timeReference()).isEqualTo(Fact.known(true)))
                .satisfies(vioa -> assertThat(vioa.addresses())
                        .as("it may have others")
                        .isEqualTo(Listing.of(List.of(IpAddress.parse("192.0.2.44")), Coverage.open())));
        assertThat(server(read(COMMAND, RECORDS.replace(",rmc_state=active", "")), VIOA))
                .satisfies(vioa -> assertThat(vioa.rmcActive().isKnown()).isFalse())
                .satisfies(vioa -> assertThat(vioa.timeReference().isKnown()).isFalse())
                .satisfies(vioa -> assertThat(vioa.addresses().isUnknown()).isTrue());
    }

    @Test
    void aPartitionHasItsNameEnvironmentStateAndRelease() {
        assertThat(partition(read(COMMAND, RECORDS), PAY))
                .satisfies(pay -> assertThat(pay.name()).isEqualTo(Fact.known("pay")))
                .satisfies(pay -> assertThat(pay.environment()).isEqualTo(Fact.known(OperatingEnvironment.IBM_I)))
                .satisfies(pay -> assertThat(pay.state()).isEqualTo(Fact.known(PartitionState.RUNNING)))
                .satisfies(pay -> assertThat(pay.osRelease()).isEqualTo(Fact.known(new Release("7.2"))))
                .satisfies(pay -> assertThat(pay.rmcActive()).isEqualTo(Fact.known(false)))
                .satisfies(pay -> assertThat(pay.restrictedIo()).isEqualTo(Fact.known(true)))
                .satisfies(pay ->
                        assertThat(pay.profile().map(PartitionProfile::name)).isEqualTo(Fact.known("month end")));
        assertThat(partition(read(COMMAND, RECORDS), WEB))
                .satisfies(web -> assertThat(web.osRelease().isKnown()).isFalse())
                .satisfies(web -> assertThat(web.restrictedIo().isKnown()).isFalse())
                .satisfies(web -> assertThat(web.profile().isKnown()).isFalse());
    }

    @Test
    void aServerHasItsNameIdStateAndMoverFlag() {
        assertThat(server(read(COMMAND, RECORDS), VIOA))
                .satisfies(vioa -> assertThat(vioa.id()).isEqualTo(Fact.known(new PartitionId(1))))
                .satisfies(vioa -> assertThat(vioa.partitionName()).isEqualTo(Fact.known("vioa")))
                .satisfies(vioa -> assertThat(vioa.state()).isEqualTo(Fact.known(PartitionState.RUNNING)))
                .satisfies(vioa -> assertThat(vioa.moverServicePartition()).isEqualTo(Fact.known(true)));
    }

    @Test
    void theWholeListTellsAllServersOfTheSystem() {
        assertThat(system(read(COMMAND, RECORDS))
                        .virtualIoServers()
                        .whole()
                        .value()
                        .orElseThrow())
                .containsExactly("vioa");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lssyscfg -r lpar -m 8286-42A*21A0B7C --filter lpar_names=vioa",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C | grep -v web",
                "lssyscfg -r lpar -m 8286-42A*21A0B7C --resources some"
            })
    void aFilterLeavesTheListOpen(String command) {
        assertThat(system(read(command, RECORDS)).virtualIoServers().isComplete())
                .isFalse();
    }

    @Test
    void aListThatIsCutOffStaysOpen() {
        Capture cut = read("hscroot@hmc4:~> " + COMMAND + "\n" + RECORDS);

        assertThat(system(cut).virtualIoServers().isComplete()).isFalse();
        assertThat(partition(cut, PAY).name()).isEqualTo(Fact.known("pay"));
    }

    @ParameterizedTest
    @CsvSource({
        "OS/400 V7R1M0 250 0,7.1",
        "IBM i V7R3M0,7.3",
        "i5/OS V5R4M5 0,5.4.5",
        "IBM i 7.4,7.4",
        "AIX 7.1 7100-00-00-0000,7.1",
        "AIX 6.1,6.1",
        "Linux/Red Hat 4.18.0,",
        "VIOS 2.2.6.32,",
        "Unknown,",
        "Nieznane,",
        "0.0.0.0.0.0,"
    })
    void theReleaseIsTakenWhereItIsCertain(String printed, String release) {
        assertThat(OsVersion.release(printed))
                .isEqualTo(Optional.ofNullable(release).map(Release::new));
    }

    /** Everything that a console prints of a partition; an older one prints less. */
    private static final String WHOLE = """
            name=pay,lpar_id=12,lpar_env=os400,state=Running,resource_config=1,curr_profile=month end,work_group_id=4,\
            auto_start=0,redundant_err_path_reporting=null,rmc_state=active,dlpar_mem_capable=1,dlpar_proc_capable=0,\
            curr_secure_boot=2,uuid=4b7d02c5-9e61-4f3a-8d10-c2a5b8e97f36
            name=web,lpar_id=13,lpar_env=aixlinux,state=Not Activated,resource_config=0,curr_profile=,work_group_id=none,\
            auto_start=0,redundant_err_path_reporting=1,rmc_state=inactive,migration_disabled=1
            """;

    @Test
    void aWholeRecordTellsTheSettings() {
        assertThat(partition(read(COMMAND, WHOLE), PAY))
                .satisfies(pay -> assertThat(pay.everActivated()).isEqualTo(Fact.known(true)))
                .satisfies(pay -> assertThat(pay.workloadGroup()).isEqualTo(Fact.known(Optional.of(4))))
                .satisfies(pay -> assertThat(pay.dlparCapable()).isEqualTo(Fact.known(false)))
                .satisfies(pay -> assertThat(pay.secureBoot()).isEqualTo(Fact.known(true)))
                .satisfies(pay -> assertThat(pay.uuid())
                        .isEqualTo(
                                Fact.known(Optional.of(PartitionUuid.parse("4B7D02C5-9E61-4F3A-8D10-C2A5B8E97F36")))));
        assertThat(partition(read(COMMAND, WHOLE), WEB))
                .satisfies(web -> assertThat(web.everActivated()).isEqualTo(Fact.known(false)))
                .satisfies(web -> assertThat(web.workloadGroup()).isEqualTo(Fact.known(Optional.empty())))
                .satisfies(web -> assertThat(web.redundantErrorPathReporting()).isEqualTo(Fact.known(true)))
                .satisfies(web -> assertThat(web.migrationDisabled()).isEqualTo(Fact.known(true)));
    }

    @Test
    void whatAWholeRecordLacksOrCallsNullTheSystemDoesNotHave() {
        assertThat(partition(read(COMMAND, WHOLE), PAY))
                .satisfies(pay -> assertThat(pay.migrationDisabled()).isEqualTo(Fact.known(false)))
                .satisfies(pay -> assertThat(pay.redundantErrorPathReporting()).isEqualTo(Fact.known(false)))
                .satisfies(pay -> assertThat(pay.managementPartition()).isEqualTo(Fact.known(false)))
                .satisfies(pay -> assertThat(pay.keystoreKilobytes()).isEqualTo(Fact.known(0)));
        assertThat(partition(read(COMMAND, WHOLE), WEB))
                .satisfies(web -> assertThat(web.uuid()).isEqualTo(Fact.known(Optional.empty())))
                .satisfies(web -> assertThat(web.dlparCapable().isKnown()).isFalse());
    }

    @Test
    void whatAPartOfARecordLacksIsUnknown() {
        assertThat(partition(read(COMMAND, RECORDS), PAY))
                .satisfies(pay -> assertThat(pay.migrationDisabled().isKnown()).isFalse())
                .satisfies(pay -> assertThat(pay.workloadGroup().isKnown()).isFalse())
                .satisfies(pay -> assertThat(pay.uuid().isKnown()).isFalse());
        assertThat(partition(
                        read(COMMAND + " -F name,lpar_id,lpar_env,resource_config,auto_start", "pay,12,os400,1,0\n"),
                        PAY))
                .satisfies(pay -> assertThat(pay.migrationDisabled().isKnown()).isFalse());
    }
}
