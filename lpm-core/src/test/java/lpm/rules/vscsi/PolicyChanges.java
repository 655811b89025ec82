package lpm.rules.vscsi;

import java.util.stream.Stream;
import lpm.model.storage.ReservePolicy;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;

/** What rules on reservations offer: the reserve policy of a disk set, by what its partition can do without meanwhile. */
final class PolicyChanges {

    private static final String CONSOLE =
            "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar --id 7 -o ";

    private PolicyChanges() {}

    /** Nothing uses the disk: what the rule says once its policy is set. */
    static RuleCheck onLine(RuleCheck check, String disk, String server, ReservePolicy policy) {
        return check.offers(
                        "Set the reserve_policy of %s on %s to %s".formatted(disk, server, policy),
                        Cost.ON_LINE,
                        "On %s: chdev -dev %s -attr reserve_policy=%s".formatted(server, disk, policy))
                .mended();
    }

    /** Another server serves the disk meanwhile: what the rule says once it needs no reservation. */
    static RuleCheck pathByPath(RuleCheck check, String disk, String server, String device) {
        return check.offers(
                        "Set the reserve_policy of %s on %s to no_reserve, with its path taken away meanwhile"
                                .formatted(disk, server),
                        Cost.PATH_BY_PATH,
                        withoutPath(disk, server, device))
                .mended();
    }

    /** The three commands on the server. */
    static String[] withoutPath(String disk, String server, String device) {
        return new String[] {
            "On %s: rmvdev -vtd %s".formatted(server, device),
            "On %s: chdev -dev %s -attr reserve_policy=no_reserve".formatted(server, disk),
            "On %s: mkvdev -vdev %s -vadapter vhost1 -dev %s".formatted(server, disk, device)
        };
    }

    /** No other server does: the partition is shut down meanwhile. */
    static RuleCheck whileOff(RuleCheck check, String disk, String server, String device) {
        return check.offers(
                        descriptionWhileOff(disk, server),
                        Cost.PARTITION_RESTART,
                        Stream.of(
                                        Stream.of(CONSOLE + "shutdown"),
                                        Stream.of(withoutPath(disk, server, device)),
                                        Stream.of(CONSOLE + "on -f normal"))
                                .flatMap(commands -> commands)
                                .toArray(String[]::new))
                .mended();
    }

    static String descriptionWhileOff(String disk, String server) {
        return "Set the reserve_policy of %s on %s to no_reserve while shop (partition 7) is off, with its only path taken away meanwhile"
                .formatted(disk, server);
    }
}
