package lpm.policy;

import java.util.Optional;
import lpm.origin.Subject;
import lpm.rules.Finding;
import lpm.rules.MigrationRequest;

/**
 * Where a decision holds: everywhere, as far as it does not say otherwise.
 *
 * @param partition the id of the partition that moves
 * @param system the managed system of the object that a finding is about
 * @param host the Virtual I/O Server, or the partition as {@code partition 5}, of that object
 * @param device the object itself on its host
 */
public record Scope(
        Optional<String> partition, Optional<String> system, Optional<String> host, Optional<String> device) {

    /** Everywhere. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean covers(MigrationRequest request, Finding finding) {
        Subject subject = finding.subject();
        return matches(partition, Optional.of(request.partition().id().toString()))
                && matches(system, subject.system())
                && matches(host, subject.host())
                && matches(device, subject.device());
    }

    private static boolean matches(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
