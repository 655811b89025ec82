package lpm.change;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.model.Estate;

/** A change, the same edit made by hand, and the commands it prints. */
record ChangeRow(Change change, UnaryOperator<Estate> edit, List<String> commands) {

    ChangeRow(Change change, UnaryOperator<Estate> edit, String... commands) {
        this(change, edit, List.of(commands));
    }

    @Override
    public String toString() {
        return change.toString();
    }
}
