package lpm.sim;

import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;

/**
 * A move that somebody asks for.
 *
 * @param mapping what the validator has chosen; if it is empty the request's own is taken, else adapters are placed one by one
 *     on the destination servers by id
 */
public record RequestedMove(MigrationRequest request, MigrationMapping mapping) {}
