package lpm.sim.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Release;
import lpm.report.CollectScript;
import lpm.sim.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptOfScriptTest {

    private static final ImmutableList<MachineTypeModelSerial> SYSTEMS =
            ImmutableList.of(Article.SOURCE, Article.DESTINATION);

    @TempDir
    Path directory;

    @Test
    void theScriptRunInARestrictedShellPrintsExactlyThis() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(RestrictedShell.BASH), "there is a bash");
        Estate estate = estate();
        String transcript = TranscriptOfScript.of(estate, SYSTEMS);
        RestrictedShell shell = new RestrictedShell(directory);
        answers(transcript, shell);
        SYSTEMS.forEach(system -> names(estate, system, shell));

        assertThat(shell.run(script(), "hmc1")).isEqualTo(transcript);
    }

    @Test
    void aFlexSystemManagerIsAskedForItsReleaseInItsOwnWay() {
        Estate estate = estate().with(ManagementConsole.builder()
                .name("hmc1")
                .kind(Fact.known(ConsoleKind.FSM))
                .release(Fact.known(new Release("1.3.4")))
                .build());

        assertThat(TranscriptOfScript.of(estate, SYSTEMS))
                .startsWith("hscroot@hmc1:~> smcli lsconfig\nRelease: 1.3.4\nhscroot@hmc1:~> lssyscfg -r sys");
    }

    private static String script() {
        return new CollectScript(
                        SYSTEMS.stream().map(MachineTypeModelSerial::toString).collect(ImmutableList.toImmutableList()),
                        Optional.empty(),
                        ConsoleKind.HMC)
                .text();
    }

    /** Whatever the transcript shows behind a prompt prints what stands below it. */
    private static void answers(String transcript, RestrictedShell shell) {
        for (String section :
                Splitter.on(Pattern.compile("(?m)^hscroot@hmc1:~>")).split(transcript)) {
            int end = section.indexOf('\n');
            if (end > 0) {
                shell.answering(section.substring(1, end).replace("\"", ""), section.substring(end + 1));
            }
        }
    }

    /** What the script asks to learn the names of servers and disks, which it does not echo. */
    private static void names(Estate estate, MachineTypeModelSerial system, RestrictedShell shell) {
        ImmutableList<VirtualIoServer> servers = estate.virtualIoServersOf(Optional.of(system));
        shell.answering(
                "lssyscfg -r lpar -m %s -F lpar_id:lpar_env".formatted(system),
                "5:os400\n"
                        + servers.stream()
                                .map(server -> server.id() + ":vioserver\n")
                                .collect(Collectors.joining()));
        for (VirtualIoServer server : servers) {
            shell.answering(
                            "lssyscfg -r lpar -m %s --filter lpar_ids=%s -F name".formatted(system, server.id()),
                            server.name() + "\n")
                    .answering(
                            "viosvrcmd -m %s -p %s -c lspv".formatted(system, server.name()),
                            VirtualIoServerConsole.lspv(server));
        }
    }

    /** The article's move under a Hardware Management Console; one server has a blank in its name. */
    private static Estate estate() {
        Estate estate = Article.estate()
                .with(ManagementConsole.builder()
                        .name("hmc1")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("8.8.7")))
                        .build());
        for (MachineTypeModelSerial system : SYSTEMS) {
            estate = estate.updating(system, known -> known.withManagementConsole(Fact.known("hmc1")));
        }
        VirtualIoServer renamed = estate.virtualIoServer(Article.SOURCE_2).withName("vios 2");
        return estate.withVirtualIoServers(estate.virtualIoServers().without(Article.SOURCE_2))
                .with(renamed);
    }
}
