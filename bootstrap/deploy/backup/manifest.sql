-- What a backup holds, in a form that two databases can be compared by. Whoever reads it is in a transaction already.
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' '
SELECT format('SELECT %L, %L, count(*) FROM %I.%I', 'rows', c.relname, n.nspname, c.relname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'crypto' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
ORDER BY c.relname COLLATE "C"
\gexec
SELECT 'points', 'balances', coalesce(sum(balance), 0), 'entries', (SELECT coalesce(sum(delta), 0) FROM crypto.points_ledger)
FROM crypto.points_accounts;
-- Of every player the last line of the ledger: whatever was altered before it would have altered its hash.
SELECT 'ledger', 'heads', encode(sha256(convert_to(coalesce(
  string_agg(format('%s:%s:%s', user_id, seq, encode(hash, 'hex')), ',' ORDER BY user_id), ''), 'UTF8')), 'hex')
FROM (SELECT DISTINCT ON (user_id) user_id, seq, hash FROM crypto.points_ledger ORDER BY user_id, seq DESC) heads;
SELECT 'ledger', 'broken', count(*)
FROM (SELECT prev_hash, lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (PARTITION BY user_id ORDER BY seq) AS before
      FROM crypto.points_ledger) links
WHERE prev_hash <> before;
SELECT 'ledger', 'not-at-head', count(*)
FROM crypto.points_accounts a LEFT JOIN crypto.points_ledger l USING (user_id, seq)
WHERE a.seq > 0 AND l.hash IS DISTINCT FROM a.head_hash;
SELECT 'schema', 'migration', max(installed_rank) FROM crypto.flyway_schema_history WHERE success;
