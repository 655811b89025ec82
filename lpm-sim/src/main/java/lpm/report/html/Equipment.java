package lpm.report.html;

import com.google.common.collect.ImmutableList;

/** All that the picture shows at some time. */
record Equipment(String console, Side source, Side destination, ImmutableList<Lun> luns) {

    ImmutableList<Side> sides() {
        return ImmutableList.of(source, destination);
    }
}
