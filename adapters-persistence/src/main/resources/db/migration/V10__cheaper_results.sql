-- A settlement wrote twice of what it had to, and a day was read in a costly order.

-- An index on what a settlement writes costs each pick that enters it a new entry in all indexes
-- of the table. The void ones of a player are now found by reading the player's own picks.
DROP INDEX predictions_void;

-- PostgreSQL reads the expression of a stored generated column anew for each row of an update, even
-- one that changes nothing the expression looks at. Whoever writes a pick now writes the column too.
ALTER TABLE predictions ALTER COLUMN live_symbol DROP EXPRESSION;
ALTER TABLE predictions ADD CONSTRAINT predictions_live_symbol CHECK (
  live_symbol IS NOT DISTINCT FROM CASE WHEN cancelled_at IS NULL THEN symbol END);

-- What belongs to a day lies side by side, as it came. Reading it so, and not in the order of an
-- index, makes the summary of a day four times as fast; and such an index costs a settlement next
-- to nothing.
CREATE INDEX predictions_by_day ON predictions USING brin (trading_day) WITH (autosummarize = on);
CREATE INDEX points_ledger_by_day ON points_ledger USING brin (trading_day)
  WITH (autosummarize = on);
DROP INDEX points_ledger_of_day;

-- A document without the figure would make the comparison null, which a check lets pass.
ALTER TABLE game_rules ADD CHECK (rules -> 'points' ->> 'predictionWin' IS NOT NULL);
