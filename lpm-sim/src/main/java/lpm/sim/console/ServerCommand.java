package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import lpm.model.VirtualIoServer;

/** A command typed on a Virtual I/O Server. */
public sealed interface ServerCommand {

    /** As it is typed. */
    String typed();

    /** What the server prints, every line ended. */
    String output(VirtualIoServer server);

    /** {@code hostname}. */
    record Hostname() implements ServerCommand {
        @Override
        public String typed() {
            return "hostname";
        }

        @Override
        public String output(VirtualIoServer server) {
            return VirtualIoServerConsole.hostname(server);
        }
    }

    /** {@code lspv}. */
    record Lspv() implements ServerCommand {
        @Override
        public String typed() {
            return "lspv";
        }

        @Override
        public String output(VirtualIoServer server) {
            return VirtualIoServerConsole.lspv(server);
        }
    }

    /**
     * {@code lspv -size}, whole or through grep.
     *
     * @param texts only lines that contain one of these are shown; all lines if there is none
     */
    record LspvSize(ImmutableList<String> texts) implements ServerCommand {
        @Override
        public String typed() {
            return "lspv -size" + (texts.isEmpty() ? "" : " | grep '" + String.join("\\|", texts) + "'");
        }

        @Override
        public String output(VirtualIoServer server) {
            return VirtualIoServerConsole.lspvSize(server, texts);
        }
    }

    /** {@code lsmap -all}. */
    record LsmapAll() implements ServerCommand {
        @Override
        public String typed() {
            return "lsmap -all";
        }

        @Override
        public String output(VirtualIoServer server) {
            return VirtualIoServerConsole.lsmapAll(server);
        }
    }

    /** {@code lsmap -vadapter}, of one adapter such as {@code vhost2}. */
    record LsmapVadapter(String adapter) implements ServerCommand {
        @Override
        public String typed() {
            return "lsmap -vadapter " + adapter;
        }

        @Override
        public String output(VirtualIoServer server) {
            return VirtualIoServerConsole.lsmapVadapter(server, adapter);
        }
    }
}
