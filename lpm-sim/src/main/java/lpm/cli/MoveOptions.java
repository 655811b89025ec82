package lpm.cli;

import java.io.PrintWriter;
import java.util.Optional;
import lpm.Lpm;
import lpm.RequestChooser;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import picocli.CommandLine.Option;

/** Which partition is to move where. */
final class MoveOptions {

    /** What {@code --mode} takes. */
    enum Mode {
        ACTIVE,
        INACTIVE,
        SUSPENDED,
        AUTO;

        Optional<MigrationMode> mode() {
            return switch (this) {
                case ACTIVE -> Optional.of(MigrationMode.ACTIVE);
                case INACTIVE -> Optional.of(MigrationMode.INACTIVE);
                case SUSPENDED -> Optional.of(MigrationMode.SUSPENDED);
                case AUTO -> Optional.empty();
            };
        }
    }

    @Option(
            names = {"-p", "--partition"},
            paramLabel = "PARTITION",
            description = "Name or id of the partition. May be left out if there is one choice.")
    private Optional<String> partition = Optional.empty();

    @Option(
            names = {"-m", "--source"},
            paramLabel = "SYSTEM",
            description = "The system it is on, where partitions of several systems have that name or id.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = {"-t", "--target"},
            paramLabel = "SYSTEM",
            description = "The destination: its name or tttt-mmm*sssssss. May be left out if there is one choice.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--mode",
            defaultValue = "active",
            paramLabel = "MODE",
            description = "active, inactive, suspended, or auto to go by the state. Default: ${DEFAULT-VALUE}.")
    private Mode mode = Mode.ACTIVE;

    Optional<String> partition() {
        return partition;
    }

    boolean namesSystems() {
        return source.isPresent() || target.isPresent();
    }

    /** The request, after telling what was inferred. */
    MigrationRequest request(Lpm lpm, PrintWriter err) {
        RequestChooser.Choice choice = new RequestChooser(lpm.estate()).choose(partition, source, target, mode.mode());
        choice.inferences().forEach(sentence -> err.println("lpm: " + sentence));
        return choice.request();
    }
}
