package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.FirmwareLevel;

/**
 * {@code lslic -t sys}: the level of the firmware, which is the release stream in {@code ecnumber} ({@code 01AL740}) and the
 * service pack in {@code activated_level}. Public scripts ask for these two; no sample of the whole output was found.
 */
public final class FirmwareReader extends RecordReader {

    private static final String RELEASE = "ecnumber";
    private static final String LEVEL = "activated_level";
    private static final Pattern FORM = Pattern.compile("[0-9]{2}[A-Z]{2}([0-9]{3,4})");

    @Override
    boolean reads(ConsoleCommand command) {
        return command.name().equals("lslic");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of(RELEASE, LEVEL);
    }

    /** Of several records, such as those of power subsystems, the first with both attributes is that of the system. */
    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        listing.records().stream()
                .filter(row -> row.text(RELEASE).isPresent() && row.text(LEVEL).isPresent())
                .limit(1)
                .forEach(row -> level(row)
                        .ifPresentOrElse(
                                level -> facts.system(
                                        listing.system(),
                                        row.line(),
                                        "firmware_level",
                                        system -> system.withFirmwareLevel(Fact.known(level))),
                                () -> facts.warn(
                                        row.line(),
                                        "not read: a firmware release such as 01AL740 was expected as %s, but '%s' was found"
                                                .formatted(RELEASE, row.required(RELEASE)))));
    }

    private static Optional<FirmwareLevel> level(ConsoleRecord row) {
        Matcher release = FORM.matcher(row.required(RELEASE));
        return release.matches()
                ? Optional.of(new FirmwareLevel(Integer.parseInt(release.group(1)), row.requiredNumber(LEVEL)))
                : Optional.empty();
    }
}
