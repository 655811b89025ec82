package lpm.text;

import com.google.common.collect.ImmutableList;
import lpm.text.command.CommandReader;
import lpm.text.vios.EntstatReader;
import lpm.text.vios.IoslevelReader;
import lpm.text.vios.LsattrReader;
import lpm.text.vios.LsdevAttributeReader;
import lpm.text.vios.LsdevReader;
import lpm.text.vios.LsmapNetReader;
import lpm.text.vios.LsmapNpivReader;
import lpm.text.vios.LsmapReader;
import lpm.text.vios.LsmapVnicReader;
import lpm.text.vios.LsnportsReader;
import lpm.text.vios.LspvReader;
import lpm.text.vios.LspvSizeReader;
import lpm.text.vios.LsrepReader;
import lpm.text.vios.LsvoptReader;

/** The commands whose output is read; lists of disks first, for they tell later readers which names are disks. */
final class CommandReaders {

    static final ImmutableList<CommandReader> ALL = ImmutableList.of(
            new LspvReader(),
            new LspvSizeReader(),
            new LsattrReader(),
            new LsdevAttributeReader(),
            new LsmapReader(),
            new LsmapNetReader(),
            new LsmapNpivReader(),
            new LsmapVnicReader(),
            new LsdevReader(),
            new LsrepReader(),
            new LsvoptReader(),
            new LsnportsReader(),
            new EntstatReader(),
            new IoslevelReader());

    private CommandReaders() {}
}
