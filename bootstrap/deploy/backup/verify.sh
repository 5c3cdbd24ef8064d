#!/usr/bin/env bash
# Whether a database holds what a backup holds: the rows of every table, the sum of all points, the last hash of every
# player's ledger, and that no link of it is broken.
#   verify.sh BACKUP            with PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSFILE of the database
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
backup="${1:?the folder of the backup}"

found="$(mktemp)"
trap 'rm -f "$found"' EXIT
psql -X -q -v ON_ERROR_STOP=1 --single-transaction -f "$here/manifest.sql" >"$found"
for intact in 'ledger broken 0' 'ledger not-at-head 0'; do
  grep -qx "$intact" "$found" || { echo "verify: the ledger's chain is broken" >&2; exit 1; }
done
diff "$backup/manifest" "$found" || { echo "verify: the database is not what $backup holds" >&2; exit 1; }
echo "verified: $(grep -c '^rows ' "$found") tables, $(grep '^ledger heads ' "$found")"
