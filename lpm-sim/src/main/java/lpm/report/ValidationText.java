package lpm.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.change.Command;
import lpm.model.Assumption;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.origin.Origin;
import lpm.rules.Destination;
import lpm.rules.Finding;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import lpm.rules.Missing;
import lpm.rules.Outcome;
import lpm.rules.Remedy;
import lpm.rules.ValidationReport;

/** A validation report for people. */
public final class ValidationText {

    private ValidationText() {}

    /** The whole report. */
    public static String of(ValidationReport report, Estate estate) {
        TextLines out = new TextLines();
        out.folded(
                "",
                "    ",
                route(report.request(), estate) + ": "
                        + report.verdict().toString().toUpperCase(Locale.ROOT));
        out.folded("  ", counts(report)).blank();
        for (Finding finding : report.findings()) {
            if (finding.outcome() == Outcome.VIOLATED && finding.counts()) {
                violated(finding, report.origin(finding.rule()), out);
            }
        }
        undetermined(report, out);
        waived(report, out);
        mapping(report.mapping(), out);
        assumptions(report, out);
        return out.toString().stripTrailing() + "\n";
    }

    /** From where to where, in one phrase. */
    public static String route(MigrationRequest request, Estate estate) {
        LogicalPartition partition = estate.partition(request.partition());
        return partition.label() + " from "
                + estate.managedSystem(partition.system()).label() + " to " + label(request.destination(), estate)
                + ", "
                + request.mode() + " migration";
    }

    private static String label(Destination destination, Estate estate) {
        return destination
                .system()
                .map(estate::managedSystem)
                .map(ManagedSystem::label)
                .orElseGet(() -> "the Virtual I/O Servers of unknown system ("
                        + estate.virtualIoServersOf(destination.system()).stream()
                                .map(VirtualIoServer::name)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    static String counts(ValidationReport report) {
        return Words.count(report.count(Outcome.HOLDS), "rule") + " "
                + (report.count(Outcome.HOLDS) == 1 ? "holds" : "hold") + ", "
                + report.count(Outcome.VIOLATED) + " violated, "
                + report.count(Outcome.UNDETERMINED) + " undetermined, "
                + (report.waived() > 0 ? report.waived() + " waived, " : "")
                + report.count(Outcome.NOT_APPLICABLE) + " not applicable";
    }

    private static void violated(Finding finding, Optional<String> origin, TextLines out) {
        out.line(finding.severity().toString().toUpperCase(Locale.ROOT) + " " + finding.rule()
                + (finding.confirmed() ? "" : " (widely known behaviour, not read in a source)"));
        origin.ifPresent(whose -> out.folded("  Yours, from ", whose));
        out.folded("  ", finding.message());
        for (Remedy remedy : finding.remedies()) {
            out.folded("  Remedy (" + remedy.cost() + "): ", "    ", remedy.description());
            for (Command command : remedy.commands()) {
                out.line("    on " + command.place() + ": " + command.line());
            }
        }
        if (!finding.evidence().isEmpty()) {
            out.folded(
                    "  Read at ",
                    "    ",
                    finding.evidence().stream().map(Origin::toString).distinct().collect(Collectors.joining("; ")));
        }
        out.blank();
    }

    private static void undetermined(ValidationReport report, TextLines out) {
        ImmutableListMultimap<Missing, Finding> waiting = report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED && finding.counts())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        finding -> finding.missing().orElseThrow(), finding -> finding));
        for (Missing missing : waiting.keySet()) {
            ImmutableSet<String> rules = waiting.get(missing).stream()
                    .map(finding -> finding.rule().value())
                    .collect(ImmutableSet.toImmutableSet());
            out.line(Words.count(rules.size(), "check") + (rules.size() == 1 ? " waits for" : " wait for"));
            out.line("    " + missing.command());
            out.folded("  of ", missing.place());
            out.folded("  ", String.join(", ", rules)).blank();
        }
    }

    private static void waived(ValidationReport report, TextLines out) {
        ImmutableList<Finding> waived = report.findings().stream()
                .filter(finding -> finding.waiver().isPresent())
                .collect(ImmutableList.toImmutableList());
        if (!waived.isEmpty()) {
            out.line("Waived");
        }
        for (Finding finding : waived) {
            out.folded("  ", "      ", finding.outcome() + ", " + finding.rule() + ": " + finding.message());
            out.folded(
                    "      because: ", "      ", finding.waiver().orElseThrow().toString());
        }
        if (!waived.isEmpty()) {
            out.blank();
        }
    }

    private static void mapping(MigrationMapping mapping, TextLines out) {
        if (!mapping.adapters().isEmpty()) {
            out.line("Mapping of the virtual SCSI client adapters");
        }
        for (MigrationMapping.Adapter adapter : mapping.adapters()) {
            out.folded(
                    "  ",
                    "      ",
                    "client slot " + adapter.clientSlot() + ": " + adapter.sourceAdapter() + " of " + adapter.source()
                            + " -> " + adapter.destinationAdapter() + " in slot " + adapter.destinationSlot() + " of "
                            + adapter.destination()
                            + adapter.inConsoleSyntax().map(s -> " (" + s + ")").orElse(""));
            for (MigrationMapping.Disk disk : adapter.disks()) {
                out.line("      " + disk.sourceDevice() + " on " + disk.sourceDisk() + " -> " + disk.destinationDevice()
                        + " on " + disk.destinationDisk());
            }
        }
        fibreChannel(mapping, out);
        for (MigrationMapping.Rejection rejection : mapping.rejections()) {
            out.folded(
                    "  not ",
                    "      ",
                    rejection.destination() + " for " + rejection.sourceAdapter() + " of " + rejection.source() + ": "
                            + rejection.reason());
        }
        if (!mapping.adapters().isEmpty()
                || !mapping.fibreChannel().isEmpty()
                || !mapping.rejections().isEmpty()) {
            out.blank();
        }
    }

    private static void fibreChannel(MigrationMapping mapping, TextLines out) {
        if (!mapping.fibreChannel().isEmpty()) {
            out.line("Mapping of the virtual Fibre Channel client adapters");
        }
        for (MigrationMapping.FibreChannel adapter : mapping.fibreChannel()) {
            out.folded(
                    "  ",
                    "      ",
                    "client slot " + adapter.clientSlot() + ": "
                            + adapter.sourceAdapter().value().orElse("an unknown adapter")
                            + adapter.source().map(server -> " of " + server).orElse("")
                            + " -> " + adapter.destinationAdapter() + " in slot " + adapter.destinationSlot() + " of "
                            + adapter.destination() + ", port "
                            + adapter.port()
                                    .map(port -> port.orElse("none"))
                                    .value()
                                    .orElse("unknown")
                            + adapter.inConsoleSyntax().map(s -> " (" + s + ")").orElse(""));
        }
    }

    private static void assumptions(ValidationReport report, TextLines out) {
        if (!report.assumptions().isEmpty()) {
            out.line("Taken on a person's word");
        }
        for (Assumption assumption : report.assumptions()) {
            out.folded(
                    "  ",
                    "      ",
                    assumption.attribute() + " of " + assumption.subject() + " is " + assumption.value() + ": "
                            + assumption.reason());
        }
    }
}
