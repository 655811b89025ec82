package lpm.merge;

import lpm.model.ManagementConsole;

/** One management console. */
final class ManagementConsoleMerge {

    private ManagementConsoleMerge() {}

    static ManagementConsole merge(String name, Merging<ManagementConsole> said) {
        ItemType<String> consoles = ItemType.values(console -> console, said::subject);
        return said.build(() -> ManagementConsole.builder()
                .name(name)
                .kind(said.fact("kind", ManagementConsole::kind))
                .release(said.fact("release", ManagementConsole::release))
                .reachableConsoles(said.listing("reachable_consoles", ManagementConsole::reachableConsoles, consoles))
                .build());
    }
}
