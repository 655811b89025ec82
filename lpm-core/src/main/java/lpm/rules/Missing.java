package lpm.rules;

/**
 * What an undetermined finding waits for.
 *
 * @param command the command that captures it, or for a fact that must be asked the {@code assume:} entry that states it
 * @param place where that command is run, or what must be asked about
 */
public record Missing(String command, String place) {

    @Override
    public String toString() {
        return command + " (" + place + ")";
    }
}
