# Compiles the class of a peer against its libraries, and adds both to CLASSPATH; to be sourced behind classpath.sh with the folder of
# the peer and the name of the class.
out=$PWD/lpm-testkit/target/$(basename "$1")
mkdir -p "$out/classes"
mvn -q -f "$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$out/classpath"
CLASSPATH=$CLASSPATH:$out/classes:$(cat "$out/classpath")
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -proc:none -d "$out/classes" -cp "$CLASSPATH" "$1/$2.java"
cp -r "$1/META-INF" "$out/classes"
