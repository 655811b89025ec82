package lpm.change;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;

/** A change, the same edit made by hand, and the commands it prints. */
record ChangeRow(Change change, UnaryOperator<Estate> edit, List<String> commands) {

    static final String CONSOLE = "On the management console: ";

    ChangeRow(Change change, UnaryOperator<Estate> edit, String... commands) {
        this(change, edit, List.of(commands));
    }

    @Override
    public String toString() {
        return change.toString();
    }

    static UnaryOperator<Estate> shop(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(SHOP, edit);
    }

    static UnaryOperator<Estate> system(UnaryOperator<ManagedSystem> edit) {
        return estate -> estate.updating(B, edit);
    }

    static UnaryOperator<Estate> server(ViosKey key, UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(key, edit);
    }
}
