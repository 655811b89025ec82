package lpm.text.command;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.origin.Capture;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Warning;

/** Output that says nothing usable. */
public final class Unread {

    private Unread() {}

    public static Capture because(Origin origin, String message) {
        return new Capture(Estate.empty(), Origins.none(), ImmutableList.of(new Warning(origin, message)));
    }
}
