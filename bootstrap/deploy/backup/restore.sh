#!/usr/bin/env bash
# Brings a backup back, all of it or nothing, and proves it.
#   restore.sh BACKUP KEYS      BACKUP as backup.sh made it, KEYS a folder that is not there yet
# The database (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSFILE) must be empty, and the user be called as the one whose
# database it was: the grants name them. No node of the game may be running on it.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
backup="${1:?the folder of the backup}"
keys="${2:?where the keys shall be}"
[ ! -e "$keys" ] || { echo "restore: $keys is there already" >&2; exit 1; }
(cd "$backup" && sha256sum --quiet --strict --check SHA256SUMS)

there="$(psql -X -A -t -v ON_ERROR_STOP=1 -c "SELECT count(*) FROM pg_namespace WHERE nspname = 'crypto'")"
[ "$there" = 0 ] || { echo "restore: the database has a schema crypto already" >&2; exit 1; }
pg_restore --exit-on-error --single-transaction --dbname="${PGDATABASE:?}" "$backup/database.dump"

umask 077
mkdir -p "$keys"
tar -C "$keys" -xf "$backup/keys.tar"
"$here/verify.sh" "$backup"
