package planted.lpm.report;

import planted.lpm.cli.PlantedCommand;

/** A report that depends on the command line. */
public record CallsTheCommandLine(PlantedCommand command) {}
