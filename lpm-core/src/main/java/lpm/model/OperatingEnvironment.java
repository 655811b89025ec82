package lpm.model;

import java.util.Optional;

/** What a partition runs, as far as mobility cares; printed as {@code lssyscfg} prints {@code lpar_env}. */
public enum OperatingEnvironment {
    AIX_LINUX("aixlinux"),
    IBM_I("os400");

    private final String printed;

    OperatingEnvironment(String printed) {
        this.printed = printed;
    }

    /** The environment of that printed name, if there is one. */
    public static Optional<OperatingEnvironment> of(String printed) {
        for (OperatingEnvironment environment : values()) {
            if (environment.printed.equals(printed)) {
                return Optional.of(environment);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return printed;
    }
}
