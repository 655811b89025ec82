#!/usr/bin/env bash
# Visits every state of a move, whatever goes wrong: TLC on Migration.tla (the peer), and the same machine as plain Java values, whole and
# reduced by symmetry. Options go to JMH.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
peer=lpm-testkit/src/bench/tlc out=$PWD/lpm-testkit/target/tlc
mkdir -p "$out/classes"
mvn -q -f $peer/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$out/classpath"
CLASSPATH=$CLASSPATH:$out/classes:$(cat "$out/classpath")
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -proc:none -d "$out/classes" -cp "$CLASSPATH" $peer/TlcPeer.java
cp -r $peer/META-INF "$out/classes"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.ExplorationRatios "$@"
