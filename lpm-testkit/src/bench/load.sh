#!/usr/bin/env bash
# Writes an estate of 10,000 partitions and 500 Virtual I/O Servers (1 GB of text) to a directory, and reads it with so much memory.
# Usage: load.sh DIR [HEAP], for example load.sh /tmp/estate 4g
set -euo pipefail
dir=$(realpath -m "$1") heap=${2:-4g}
cd "$(dirname "$0")/../../.."
mvn -q -DskipTests package
. lpm-testkit/src/bench/classpath.sh
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
[ -e "$dir/frame249.txt" ] || "$java" -cp "$CLASSPATH" lpm.testkit.bench.LargeEstate "$dir"
time "$java" "-Xmx$heap" -jar lpm-sim/target/lpm.jar show "$dir" >/dev/null
time "$java" "-Xmx$heap" -jar lpm-sim/target/lpm.jar validate -p f000lpar00 -t 9080-HEX*7800001 "$dir"
