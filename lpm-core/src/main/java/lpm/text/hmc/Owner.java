package lpm.text.hmc;

import java.util.Optional;
import lpm.model.id.PartitionKey;

/**
 * The partition that a record is about.
 *
 * @param name what the console calls it, where it says
 * @param virtualIoServer whether it is a Virtual I/O Server
 */
record Owner(PartitionKey key, Optional<String> name, boolean virtualIoServer) {}
