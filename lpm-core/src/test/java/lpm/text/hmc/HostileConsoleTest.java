package lpm.text.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.text.TranscriptReader;
import org.junit.jupiter.api.Test;

/** Whatever is done to a listing of a console, it is read or refused in one line. */
class HostileConsoleTest {

    private static final String SESSION = """
            hscroot@hmc4:~> lshmc -V
            "version= Version: 8
             Release: 8.6.0
            ","base_version=V8R8.6.0
            "
            hscroot@hmc4:~> lssyscfg -r sys -F name,type_model,serial_num,state
            prod,8286-42A,21A0B7C,Operating
            hscroot@hmc4:~> lssyscfg -r lpar -m prod
            name=vioa,lpar_id=1,lpar_env=vioserver,state=Running,msp=1
            name=pay,lpar_id=12,lpar_env=os400,state=Running,curr_profile=normal,rmc_state=none,os_version=IBM i 7.2
            hscroot@hmc4:~> lssyscfg -r prof -m prod --filter lpar_names=pay
            name=normal,lpar_name=pay,lpar_id=12,desired_mem=64,"virtual_scsi_adapters=4/client/1/vioa/19/1,5/client/2//19/0"
            hscroot@hmc4:~> lshwres -r mem --level sys -m prod
            configurable_sys_mem=131072,curr_avail_sys_mem=40960,mem_region_size=256
            hscroot@hmc4:~> lshwres -r proc --level lpar -m prod -F lpar_id:curr_proc_mode:curr_proc_units:curr_procs
            12:shared:0.5:1
            hscroot@hmc4:~> lshwres -r virtualio --rsubtype eth --level lpar -m prod | grep pay
            lpar_name=pay,lpar_id=12,slot_num=3,port_vlan_id=40,"addl_vlan_ids=41,42",mac_addr=5E1A90C04B03,is_trunk=0
            hscroot@hmc4:~> lshwres -r virtualio --rsubtype scsi --level lpar -m prod
            lpar_id=12,slot_num=4,adapter_type=client,remote_lpar_id=1,remote_lpar_name=vioa,remote_slot_num=19
            hscroot@hmc4:~> lshwres -r virtualio --rsubtype slot --level slot -m 8286-42A*21A0B7C
            No results were found.
            hscroot@hmc4:~> lshwres -r io --rsubtype slot -m prod -F --header
            drc_name,lpar_id
            U78C9.001.WZS00B4-P1-C5,none
            hscroot@hmc4:~>
            """;
    private static final byte[] BYTES = SESSION.getBytes(StandardCharsets.UTF_8);
    private static final byte[] REPLACEMENTS = {
        0, '\t', '\n', 0x1B, ' ', '"', ',', '=', '/', '-', '*', '0', '9', 'x', (byte) 0x80, (byte) 0xFF
    };

    /** What it says, or nothing if it is refused as it should be; any other exception fails the test. */
    private static Optional<Capture> read(byte[] bytes) {
        try {
            return Optional.of(TranscriptReader.read(SourceText.decode("x", bytes)));
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r", "\u001B", "\u0000");
            return Optional.empty();
        }
    }

    @Test
    void theSessionItselfIsReadWithoutAWarning() {
        assertThat(read(BYTES).orElseThrow().warnings()).isEmpty();
    }

    @Test
    void everyChangedByteIsReadOrRefused() {
        int readable = 0;
        for (int at = 0; at < BYTES.length; at++) {
            for (byte replacement : REPLACEMENTS) {
                byte[] changed = BYTES.clone();
                changed[at] = replacement;
                readable += read(changed).isPresent() ? 1 : 0;
            }
        }
        assertThat(readable).isBetween(1, BYTES.length * REPLACEMENTS.length - 1);
    }

    @Test
    void everyBeginningIsReadOrRefused() {
        for (int length = 0; length < BYTES.length; length++) {
            read(Arrays.copyOf(BYTES, length));
        }
    }

    @Test
    void aListingThatIsCutOffClaimsNoWholeList() {
        int end = SESSION.indexOf("name=pay");
        Capture capture = read(Arrays.copyOf(BYTES, end)).orElseThrow();

        assertThat(Consoles.system(capture).virtualIoServers().isComplete()).isFalse();
    }
}
