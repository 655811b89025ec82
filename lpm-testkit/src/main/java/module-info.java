/** Generators, fixtures and assertions for tests of code that uses the library. */
module lpm.testkit {
    requires transitive lpm.core;
    requires transitive lpm.sim;
    requires static org.jspecify;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;

    exports lpm.testkit.arbitraries;
    exports lpm.testkit.assertions;
    exports lpm.testkit.fixtures;
}
