/** The model of a PowerVM estate and the rules for moving a partition within it. */
module lpm.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static tools.jackson.core;
    requires static tools.jackson.dataformat.yaml;
    requires java.xml;
    requires static org.snakeyaml.engine;

    uses lpm.rules.Rule;

    exports lpm;
    exports lpm.change;
    exports lpm.document;
    exports lpm.fact;
    exports lpm.failure;
    exports lpm.merge;
    exports lpm.model.id;
    exports lpm.model.network;
    exports lpm.model.storage;
    exports lpm.model;
    exports lpm.option;
    exports lpm.origin;
    exports lpm.policy;
    exports lpm.rest;
    exports lpm.rules.catalog;
    exports lpm.rules.concurrency;
    exports lpm.rules.ibmi;
    exports lpm.rules.management;
    exports lpm.rules.memory;
    exports lpm.rules.network;
    exports lpm.rules.npiv;
    exports lpm.rules.partition;
    exports lpm.rules.processor;
    exports lpm.rules.server;
    exports lpm.rules.vios;
    exports lpm.rules.vscsi;
    exports lpm.rules;
    exports lpm.text;
}
