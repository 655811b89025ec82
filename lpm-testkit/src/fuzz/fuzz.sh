#!/bin/sh
# Coverage-guided fuzzing of the readers with Jazzer, one virtual machine for each, one after the other.
# usage: fuzz.sh [MINUTES [READER...]]     10 minutes each and all readers, where nothing else is said
# Prints one line per reader: executions, edges and features covered, inputs in the corpus, findings, seconds.
# Corpora stay in lpm-testkit/target/fuzz, so that a later run goes on from them; an input in a directory "findings"
# is to be mended and then kept under src/test/resources/lpm/testkit/found/READER.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/lpm-testkit/target/fuzz
captures=$root/lpm-testkit/src/test/resources/lpm/testkit/captures
minutes=${1:-10}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(ls "$captures")

mkdir -p "$work"
(cd "$root" && mvn -q -pl lpm-testkit -am test-compile)
(cd "$root" && mvn -q -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -Dmdep.outputFile="$work/libraries")
classes=$root/lpm-core/target/classes:$root/lpm-sim/target/classes:$root/lpm-testkit/target/classes
classes=$classes:$root/lpm-testkit/target/test-classes
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

failed=0
for reader; do
    mkdir -p "$work/$reader/corpus" "$work/$reader/findings"
    log=$work/$reader/log
    "$java" -Xmx1g -cp "$classes:$(cat "$work/libraries")" com.code_intelligence.jazzer.Jazzer \
        --target_class=lpm.testkit.ReaderFuzz --target_args="$reader" \
        --instrumentation_includes='lpm.**' --custom_hook_includes='lpm.**' \
        --keep_going=25 --reproducer_path="$work/$reader/findings" -artifact_prefix="$work/$reader/findings/" \
        -max_total_time=$((minutes * 60)) -timeout=10 -rss_limit_mb=0 -max_len=4096 -print_final_stats=1 \
        "$work/$reader/corpus" "$captures/$reader" >"$log" 2>&1 || true
    findings=$(find "$work/$reader/findings" -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' | wc -l)
    [ "$findings" -eq 0 ] || failed=1
    sed -n 's/^#\([0-9]*\).* cov: \([0-9]*\) ft: \([0-9]*\) corp: \([0-9]*\).*/\1 executions, \2 edges, \3 features, corpus \4/p' \
        "$log" | tail -n 1 | sed "s/^/$reader: /;s/\$/, $findings findings, $(sed -n 's/^Done .* in \([0-9]*\) second.*/\1/p' "$log" | tail -n 1) s/"
done
exit $failed
