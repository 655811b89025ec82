package lpm.text.command;

import java.util.Optional;
import lpm.model.id.PartitionKey;

/**
 * A partition as a console has listed it, which other listings name by number or name alone.
 *
 * @param name what the console calls it
 * @param virtualIoServer whether it is a Virtual I/O Server, rather than a partition that may move
 * @param profile the profile it was last started with, or would be started with if it never was
 */
public record KnownPartition(
        PartitionKey key, Optional<String> name, boolean virtualIoServer, Optional<String> profile) {

    /** What two listings tell of one partition; the first is believed where both speak. */
    public KnownPartition or(KnownPartition other) {
        return new KnownPartition(key, name.or(other::name), virtualIoServer, profile.or(other::profile));
    }
}
