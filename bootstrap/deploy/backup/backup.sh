#!/usr/bin/env bash
# Backs up a game that runs on: its database as of one moment, its keys, and what verify.sh compares them by.
#   backup.sh KEYS TARGET      makes TARGET/ox-TIME/{database.dump,keys.tar,manifest,SHA256SUMS}
# The database is named by PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSFILE (or PGPASSWORD), as for every client of
# PostgreSQL. pg_dump must not be older than the server. With keys.tar e-mail addresses can be read: keep it as such.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
keys="${1:?the folder of the keys}"
target="${2:?the folder that backups are kept in}"
for key in signing.pem email.key; do
  [ -f "$keys/$key" ] || { echo "backup: there is no $keys/$key" >&2; exit 1; }
done

umask 077
backup="$target/ox-$(date -u +%Y%m%dT%H%M%SZ)"
partial="$backup.partial"
mkdir -p "$partial"
trap 'rm -rf "$partial"' EXIT

# One session keeps the moment that both the dump and the manifest are of.
coproc SESSION { psql -X -q -A -t -v ON_ERROR_STOP=1; }
session="$SESSION_PID"
echo "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot();" >&"${SESSION[1]}"
read -r -t 60 snapshot <&"${SESSION[0]}" || { echo "backup: the database cannot be asked" >&2; exit 1; }
pg_dump --format=custom --schema=crypto --snapshot="$snapshot" --file="$partial/database.dump"
printf '%s\n' "\\o $partial/manifest" "\\i $here/manifest.sql" "COMMIT;" "\\q" >&"${SESSION[1]}"
wait "$session"

tar -C "$keys" -cf "$partial/keys.tar" --exclude='*lock' .
(cd "$partial" && sha256sum database.dump keys.tar manifest >SHA256SUMS)
# Of a power cut at least the name must not survive without the content.
sync -f "$partial"
mv "$partial" "$backup"
trap - EXIT
echo "$backup"
