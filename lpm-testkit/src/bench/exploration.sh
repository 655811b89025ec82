#!/usr/bin/env bash
# Visits every state of a move, whatever goes wrong: TLC on Migration.tla (the peer), and the same machine as plain Java values, whole and
# reduced by symmetry. Options go to JMH.
set -euo pipefail
cd "$(dirname "$0")/../../.."
. lpm-testkit/src/bench/classpath.sh
. lpm-testkit/src/bench/peer.sh lpm-testkit/src/bench/tlc TlcPeer
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" lpm.testkit.bench.ExplorationRatios "$@"
