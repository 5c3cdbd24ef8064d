#!/usr/bin/env bash
# The one way in: finds a JDK, builds when something changed, runs.
set -euo pipefail
unset CDPATH

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
jar="$root/bootstrap/target/ox.jar"
# Dated to the start of the build that made the jar, and there only once that has succeeded: half a jar does not count.
stamp="$root/bootstrap/target/ox.built"

commands() {
  cat <<'TEXT'
OX Universe: pick O or X, and see what the market says.

  ./ox run        start the game (everything embedded, on this machine)
  ./ox test       build and prove everything; takes Maven arguments: ./ox test -pl domain -am
  ./ox check      the quick part of it: format, compile, unit and architecture tests
  ./ox format     put the Java sources into the one format
  ./ox replay     play recorded market days through the game
  ./ox calendar   show trading days
  ./ox token      make an access token for a local player
  ./ox bench      measure this machine against the bars
  ./ox chaos      kill the running service again and again, and count what it lost

OX_HOME keeps the data (default: .ox in the checkout); OX_JAVA_OPTS replaces the JVM flags.
TEXT
}

die() {
  echo "ox: $1" >&2
  exit "${2:-1}"
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)"
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  local javac candidate
  javac="$(readlink -f "$(command -v javac || true)" || true)"
  for candidate in "${JAVA_HOME:-}" "${javac%/bin/javac}" /usr/lib/jvm/* \
    ~/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  die "no JDK 25 or newer found in JAVA_HOME, the PATH, /usr/lib/jvm or ~/.sdkman. Install one (for example Temurin 25) or set JAVA_HOME."
}

find_maven() {
  command -v mvn >/dev/null || die "Maven (mvn) is not on the PATH. Install it, for example: apt-get install maven"
}

# Maven's own libraries still use what JDK 25 warns about.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"

# One build at a time; what Maven starts must not inherit the lock.
locked() {
  mkdir -p -m 700 "$root/.ox"
  (
    ! command -v flock >/dev/null || flock 9
    "$@" 9>&-
  ) 9>"$root/.ox/build.lock"
}

maven() {
  # A running game keeps the jar it opened; the build writes a new one.
  rm -f "$jar" "$stamp"
  cd "$root" && mvn -B -ntp "$@"
}

is_fresh() {
  [ -f "$jar" ] && [ -f "$stamp" ] &&
    [ -z "$(find "$root"/pom.xml "$root"/.mvn "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" -print -quit)" ]
}

build() {
  ! is_fresh || return 0 # another launcher has just built it
  echo "building…" >&2
  local log started
  log="$(mktemp)"
  started="$(mktemp)"
  if ! maven -q -DskipTests -Dskip.pit -Dskip.prod -Djacoco.skip -Dspotless.check.skip package >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log" "$started"
    die "the build failed"
  fi
  rm -f "$log"
  mv "$started" "$stamp"
}

launch() {
  is_fresh || { find_maven && locked build; }
  OX_HOME="${OX_HOME:-$root/.ox}"
  mkdir -p -m 700 "$OX_HOME"
  OX_HOME="$(cd "$OX_HOME" && pwd)"
  export OX_HOME
  # Small machine: small headers, and the collector with the least of its own.
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" \
    ${OX_JAVA_OPTS---enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -XX:+UseSerialGC} \
    -jar "$jar" "$@"
}

command="${1:-}"
[ $# -eq 0 ] || shift
case "$command" in
  "" | help | -h | --help) commands ;;
  test)
    find_jdk && find_maven
    locked maven verify "$@"
    ;;
  check)
    find_jdk && find_maven
    locked maven test -DexcludedGroups=integration -DfailIfNoTests=false -Djacoco.skip "$@"
    ;;
  format)
    find_jdk && find_maven
    locked maven -q spotless:apply "$@"
    ;;
  run | replay | calendar | token | bench | chaos)
    find_jdk
    launch "$command" "$@"
    ;;
  *)
    echo "ox: unknown command '$command'" >&2
    commands >&2
    exit 2
    ;;
esac
