package lpm.cli;

import lpm.Lpm;
import lpm.rules.MigrationRequest;

/** How results call the partition. */
final class Names {

    private Names() {}

    /** Its name, or its id while nobody has captured the name. */
    static String of(Lpm lpm, MigrationRequest request) {
        return lpm.estate()
                .partition(request.partition())
                .name()
                .value()
                .orElse(request.partition().id().toString());
    }
}
