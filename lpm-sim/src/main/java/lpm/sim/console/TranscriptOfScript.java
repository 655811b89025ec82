package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.storage.PhysicalVolume;
import lpm.rules.Captures;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/** What the script of {@code lpm collect} prints when it runs on the management console of a simulated estate. */
public final class TranscriptOfScript {

    private static final String PROMPT = "hscroot@%s:~>";

    private final Estate estate;
    private final String prompt;
    private final StringBuilder text = new StringBuilder();

    private TranscriptOfScript(Estate estate, String console) {
        this.estate = estate;
        this.prompt = PROMPT.formatted(console);
    }

    /** The transcript of the whole script for these systems, run on the console that manages the first of them. */
    public static String of(Estate estate, ImmutableList<MachineTypeModelSerial> systems) {
        String console = systems.stream()
                .flatMap(system -> estate.managedSystem(system).managementConsole().value().stream())
                .findFirst()
                .orElse("hmc");
        TranscriptOfScript transcript = new TranscriptOfScript(estate, console);
        transcript.release(estate.managementConsoles().get(console));
        systems.forEach(transcript::system);
        return transcript.text.append(transcript.prompt).append('\n').toString();
    }

    private void release(Optional<ManagementConsole> console) {
        boolean isFlexSystemManager = console.filter(known -> known.kind().isKnownAnd(ConsoleKind.FSM::equals))
                .isPresent();
        print(
                isFlexSystemManager ? Captures.FLEX_SYSTEM_MANAGER_RELEASE : Captures.CONSOLE_RELEASE,
                ManagementConsolePrinter.release(console));
    }

    private void system(MachineTypeModelSerial system) {
        for (SystemCapture capture : SystemCapture.values()) {
            print(
                    "%s -m \"%s\"".formatted(capture.command(), system),
                    ManagementConsolePrinter.print(capture, estate, system));
        }
        estate.virtualIoServersOf(Optional.of(system)).forEach(server -> server(system, server));
    }

    private void server(MachineTypeModelSerial system, VirtualIoServer server) {
        for (ServerCapture capture : ServerCapture.values()) {
            passedOn(system, server, capture.command(), ServerPrinter.print(capture, server));
        }
        for (PhysicalVolume disk : server.physicalVolumes().items()) {
            passedOn(system, server, ServerCapture.reservePolicy(disk.name()), ServerPrinter.reservePolicy(disk));
            passedOn(system, server, ServerCapture.maximumTransfer(disk.name()), ServerPrinter.maximumTransfer(disk));
        }
    }

    private void passedOn(MachineTypeModelSerial system, VirtualIoServer server, String command, String output) {
        print("viosvrcmd -m \"%s\" -p \"%s\" -c \"%s\"".formatted(system, Residents.name(server), command), output);
    }

    private void print(String command, String output) {
        text.append(prompt).append(' ').append(command).append('\n').append(output);
    }
}
