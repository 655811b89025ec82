package lpm.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code lpm --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"lpm " + packaged().orElse("(not packaged)") + ", Java " + Runtime.version()};
    }

    /** The version that the file of the program states. */
    static Optional<String> packaged() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }
}
