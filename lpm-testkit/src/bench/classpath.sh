# Compiles the benchmarks and sets CLASSPATH to what they need; to be sourced at the root of the project.
mvn -q -pl lpm-testkit -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
CLASSPATH=lpm-testkit/target/test-classes:lpm-testkit/target/classes:$(cat lpm-testkit/target/classpath)
