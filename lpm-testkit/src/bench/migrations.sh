#!/usr/bin/env bash
# Measures a thousand migrations with their full traces against straight code that writes the same log (the floor).
# Options go to JMH: -prof gc adds a profiler.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.MigrationRatios "$@"
