#!/usr/bin/env bash
# Measures each reader against the floor of its text. Options go to JMH: -p workload=LSPV,REST narrows the run, -prof gc adds a profiler.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.Ratios "$@"
