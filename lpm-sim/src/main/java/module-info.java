/** Simulated hardware, reports and the command line. */
module lpm.sim {
    requires transitive lpm.core;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires java.xml;
    requires gg.jte.runtime;
    requires info.picocli;
    requires me.tongfei.progressbar;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports lpm.anonymize;
    exports lpm.cli;
    exports lpm.report;
    exports lpm.report.html;
    exports lpm.report.trace;
    exports lpm.sim;
    exports lpm.sim.console;
    exports lpm.sim.explore;
    exports lpm.sim.fault;
    exports lpm.sim.hardware;
    exports lpm.sim.invariant;
    exports lpm.sim.state;
    exports lpm.sim.step;

    opens lpm.cli to
            info.picocli;
    opens lpm.report to
            tools.jackson.databind;
    opens lpm.report.html to
            tools.jackson.databind;
}
