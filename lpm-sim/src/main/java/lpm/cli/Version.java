package lpm.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code lpm --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"lpm " + version + ", Java " + Runtime.version()};
    }
}
