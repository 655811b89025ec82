#!/usr/bin/env bash
# Measures twelve rules on 500,000 pairs of a partition and a server: straight code on objects (the floor), the conditions of
# lpm.rules as columns and one pair after the other, and Drools (the peer). Options go to JMH: -prof gc adds a profiler.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
peer=lpm-testkit/src/bench/drools out=$PWD/lpm-testkit/target/drools
mkdir -p "$out"
mvn -q -f $peer/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$out/classpath"
CLASSPATH=$CLASSPATH:$out:$(cat "$out/classpath")
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -proc:none -d "$out" -cp "$CLASSPATH" $peer/DroolsPeer.java
cp -r $peer/META-INF "$out"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.ValidationRatios "$@"
