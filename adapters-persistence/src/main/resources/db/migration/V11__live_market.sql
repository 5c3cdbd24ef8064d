-- Prices of vendors who are late, change their minds and fail.

CREATE TYPE finality AS ENUM ('PROVISIONAL', 'FINAL', 'DELISTED');

-- What was kept so far came from markets whose bars are final. The default is for those rows alone,
-- and writes none of them anew.
ALTER TABLE eod_prices
  ADD COLUMN finality  finality    NOT NULL DEFAULT 'FINAL',
  -- Why the answer decides nothing; only what refuses a close does.
  ADD COLUMN objection void_reason CHECK (objection <= 'DELISTED'),
  -- What may still change is not judged yet.
  ADD CHECK (finality <> 'PROVISIONAL' OR objection IS NULL);
ALTER TABLE eod_prices ALTER COLUMN finality DROP DEFAULT;

CREATE TYPE error_type AS ENUM (
  'EOD_FETCH_FAILED', 'CLOSE_REVISED', 'SYMBOL_DROPPED', 'SNAPSHOT_MISSING');
CREATE TYPE severity AS ENUM ('WARNING', 'ERROR');

-- What went wrong, for whoever runs the game.
CREATE TABLE error_logs (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type        error_type  NOT NULL,
  severity    severity    NOT NULL,
  trading_day date        NOT NULL,
  context     jsonb       NOT NULL CHECK (jsonb_typeof(context) = 'object'),
  created_at  timestamptz NOT NULL
);

CREATE INDEX error_logs_recent ON error_logs (created_at, id);
CREATE INDEX error_logs_of_day ON error_logs (trading_day, type, id);

-- Live picks without a snapshot, by day and by when their choice was made. They are few, and all
-- others pay nothing for them. The index names no column that a settlement writes (see the table),
-- so a pick stays in it after it was settled; whoever looks for open ones looks at days that are not.
CREATE INDEX predictions_gaps ON predictions (trading_day, (coalesce(changed_at, submitted_at)))
  WHERE snapshot_price IS NULL AND cancelled_at IS NULL;

-- An admin asks for a pick by its number alone. Numbers lie in the table as they were given, so the
-- few pages that can have one are soon found, and a pick pays next to nothing for it.
CREATE INDEX predictions_by_id ON predictions USING brin (id) WITH (autosummarize = on);
