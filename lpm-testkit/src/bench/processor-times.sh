#!/usr/bin/env bash
# Measures the processor time of each reader against both floors of its text, on a machine that others use too. Arguments are workloads.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1500m -XX:+UseSerialGC -Xbatch -cp "$CLASSPATH" lpm.testkit.bench.ProcessorTimes "$@"
