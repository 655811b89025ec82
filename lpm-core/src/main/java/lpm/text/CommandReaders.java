package lpm.text;

import com.google.common.collect.ImmutableList;
import lpm.text.command.CommandReader;
import lpm.text.vios.LsattrReader;
import lpm.text.vios.LsdevAttributeReader;
import lpm.text.vios.LsmapReader;
import lpm.text.vios.LspvReader;
import lpm.text.vios.LspvSizeReader;

/** The commands whose output is read; lists of disks first, for they tell later readers which names are disks. */
final class CommandReaders {

    static final ImmutableList<CommandReader> ALL = ImmutableList.of(
            new LspvReader(), new LspvSizeReader(), new LsattrReader(), new LsdevAttributeReader(), new LsmapReader());

    private CommandReaders() {}
}
