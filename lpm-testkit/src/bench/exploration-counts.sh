#!/usr/bin/env bash
# Has TLC count the states of Migration.tla for other constants, in this order: PAGES VERSIONS PAIRS SERVERS ASKED FAULTS, such as
# 2 1 1 2 FALSE 2. StateSpaceTest has what it prints.
set -euo pipefail
cd "$(dirname "$0")"
out=$PWD/../../target/tlc/counts
mkdir -p "$out"
mvn -q -f tlc/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$out/classpath"
cp tlc/Migration.tla "$out"
values=("$@")
constants=(PAGES VERSIONS PAIRS SERVERS ASKED FAULTS)
edits=()
for n in "${!constants[@]}"; do edits+=(-e "s/^    ${constants[n]} = .*/    ${constants[n]} = ${values[n]}/"); done
sed "${edits[@]}" tlc/Migration.cfg > "$out/Migration.cfg"
cd "$out"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseParallelGC -cp "$(cat classpath)" tlc2.TLC -workers 1 Migration | grep -E '^[0-9]+ states generated|^The depth|No error|Error'
