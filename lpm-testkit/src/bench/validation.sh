#!/usr/bin/env bash
# Measures twelve rules on 500,000 pairs of a partition and a server: straight code on objects (the floor), the conditions of
# lpm.rules as columns and one pair after the other, and Drools (the peer). Options go to JMH: -prof gc adds a profiler.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
. lpm-testkit/src/bench/peer.sh lpm-testkit/src/bench/drools DroolsPeer
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.ValidationRatios "$@"
