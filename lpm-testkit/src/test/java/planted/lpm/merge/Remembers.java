package planted.lpm.merge;

import java.util.ArrayList;
import java.util.List;

/** A class whose constant is a list that anybody may change. */
public final class Remembers {
    static final List<String> SEEN = new ArrayList<>();
}
