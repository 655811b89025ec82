package lpm.text.hmc;

import static lpm.text.hmc.Consoles.read;
import static lpm.text.hmc.Consoles.warning;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReleaseReaderTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "lshmc -V, 7, 7.7.0, 7.7.0, HMC",
        "lshmc -V, 10, 3, 10.3, HMC",
        "smcli lsconfig -V, 1, 2, 1.2, FSM",
        "smcli lsconfig, 1, 1.3.2, 1.3.2, FSM"
    })
    void versionAndReleaseAreFound(String command, String version, String release, String whole, ConsoleKind kind) {
        String output = """
                "version= Version: %s
                 Release: %s
                 Service Pack: 4
                HMC Build level 20140101.1
                ","base_version=V%sR%s
                "
                """.formatted(version, release, version, release);

        assertThat(read(command, output).estate().managementConsoles().get("hmc4"))
                .hasValue(ManagementConsole.builder()
                        .name("hmc4")
                        .kind(Fact.known(kind))
                        .release(Fact.known(new Release(whole)))
                        .build());
    }

    @Test
    void withoutReleaseOrConsoleNothingIsSaid() {
        assertThat(warning(read("smcli lsconfig", "hostname fsm1"))).isPresent();
        assertThat(warning(read("$ lshmc -V\n Release: 7.7.0\n$\n")).orElseThrow())
                .contains("which console this is");
    }
}
