package lpm.rules;

/** What captures facts: a command of a console or a server, or a question to a person. */
public sealed interface FactCapture permits AskedFact, ConsoleCapture, DeviceCapture, ServerCapture, SystemCapture {

    /** The command, or what an estate document must say, with capitals for what differs from one estate to another. */
    String form();
}
