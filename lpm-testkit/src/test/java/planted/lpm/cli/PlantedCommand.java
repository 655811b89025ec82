package planted.lpm.cli;

/** What nothing may depend on. */
public final class PlantedCommand {}
