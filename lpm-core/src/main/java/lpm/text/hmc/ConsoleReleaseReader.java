package lpm.text.hmc;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.origin.Capture;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.text.command.CommandLine;
import lpm.text.command.CommandOutput;
import lpm.text.command.CommandReader;
import lpm.text.command.KnownNames;
import lpm.text.command.Line;
import lpm.text.command.PipeFilter;
import lpm.text.command.Unread;

/**
 * {@code lshmc -V} of a Hardware Management Console and {@code smcli lsconfig} of a Flex System Manager. The latter has no
 * verified sample, and neither have recent releases of the former: the lines that name version and release are looked for, and
 * all others left alone.
 */
public final class ConsoleReleaseReader implements CommandReader {

    private static final Pattern VERSION =
            Pattern.compile("(?i).*\\bversion\\W{1,4}([0-9]{1,3}(?:\\.[0-9]{1,4}){0,6})\\b.*");
    private static final Pattern RELEASE =
            Pattern.compile("(?i).*\\brelease\\W{1,4}([0-9]{1,3}(?:\\.[0-9]{1,4}){0,6})\\b.*");

    @Override
    public Place place() {
        return Place.MANAGEMENT_CONSOLE;
    }

    @Override
    public boolean reads(CommandLine command) {
        return PipeFilter.keepsLines(command) && kind(command).isPresent();
    }

    private static Optional<ConsoleKind> kind(CommandLine command) {
        if (command.is("lshmc", "-V")) {
            return Optional.of(ConsoleKind.HMC);
        }
        boolean manager = command.is("smcli", "lsconfig")
                || command.is("smcli", "lsconfig", "-V")
                || command.is("lsconfig", "-V");
        return manager ? Optional.of(ConsoleKind.FSM) : Optional.empty();
    }

    @Override
    public Capture read(CommandOutput output, KnownNames names) {
        if (output.host().isEmpty()) {
            return Unread.because(
                    output.origin(),
                    "not read: nobody knows which console this is; paste the prompt with its host name");
        }
        ImmutableList<Line> lines = output.lines().collect(ImmutableList.toImmutableList());
        Optional<String> version = first(lines, VERSION);
        Optional<String> release = first(lines, RELEASE);
        Optional<String> whole = version.isEmpty()
                        || release.filter(text -> startsWith(text, version.get()))
                                .isPresent()
                ? release
                : Optional.of(version.get() + release.map(text -> "." + text).orElse(""));
        if (whole.isEmpty()) {
            return Unread.because(output.origin(), "not read: no line says which release this is");
        }
        Subject subject = Subject.named(Subject.Kind.MANAGEMENT_CONSOLE, output.host());
        Origin origin = output.origin();
        ManagementConsole console = output.value(
                new Line(output.promptLine(), ""),
                () -> ManagementConsole.builder()
                        .name(output.host())
                        .kind(Fact.ofOptional(kind(output.command())))
                        .release(Fact.known(new Release(whole.get())))
                        .build());
        Origins origins = Origins.builder()
                .put(subject, origin)
                .put(subject, "kind", origin)
                .put(subject, "release", origin)
                .build();
        return new Capture(Estate.empty().with(console), origins, ImmutableList.of());
    }

    /** Version 7 has releases that repeat it, such as 7.9.0; version 10 has releases that do not, such as 2. */
    private static boolean startsWith(String release, String version) {
        return release.startsWith(version + ".");
    }

    private static Optional<String> first(ImmutableList<Line> lines, Pattern pattern) {
        return lines.stream()
                .map(line -> pattern.matcher(line.text()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
