package lpm.model;

/** Which management console: the two have different releases and commands. */
public enum ConsoleKind {
    HMC,
    FSM
}
