CREATE TYPE choice AS ENUM ('UP', 'DOWN');
CREATE TYPE prediction_status AS
  ENUM ('PENDING', 'LOCKED', 'CORRECT', 'INCORRECT', 'VOID', 'CANCELLED');
-- In the order of precedence; the first five refuse a close.
CREATE TYPE void_reason AS ENUM (
  'MISSING_CLOSE', 'NON_POSITIVE', 'WRONG_DAY', 'ABNORMAL_MOVE', 'DELISTED',
  'NO_SNAPSHOT', 'BAD_SNAPSHOT', 'UNCHANGED');

-- Settlement rewrites status, void_reason, settled_revision and points of millions of rows at once.
-- That stays cheap only as long as no index knows these columns and a page has room for new
-- versions (HOT): an indexed status costs 3.6 times as much. The one exception below names
-- void_reason in its condition, so that void picks pay for it and the others do not.
CREATE TABLE predictions (
  id               bigint            GENERATED ALWAYS AS IDENTITY,
  user_id          bigint            NOT NULL,
  submitted_at     timestamptz       NOT NULL,
  locks_at         timestamptz       NOT NULL,
  changed_at       timestamptz,
  cancelled_at     timestamptz,
  snapshot_at      timestamptz,
  trading_day      date              NOT NULL,
  -- Enforced by whoever inserts, not by a lock on the one row that all picks share: under load
  -- that lock alone wrote 45,000 MultiXact members a second.
  rules_version    int               NOT NULL REFERENCES game_rules NOT ENFORCED,
  choice           choice            NOT NULL,
  symbol           text              NOT NULL COLLATE "C",
  -- A symbol can leave the universe once all picks on it are cancelled.
  live_symbol      text              COLLATE "C"
    GENERATED ALWAYS AS (CASE WHEN cancelled_at IS NULL THEN symbol END) STORED,
  snapshot_source  text,
  snapshot_price   numeric(18, 6),
  status           prediction_status NOT NULL DEFAULT 'PENDING',
  void_reason      void_reason,
  settled_revision int               CHECK (settled_revision > 0),
  points           bigint            NOT NULL DEFAULT 0,
  -- By user first, so that the table can be distributed by user.
  PRIMARY KEY (user_id, id),
  FOREIGN KEY (user_id, trading_day) REFERENCES user_daily_stats,
  CONSTRAINT predictions_universe
    FOREIGN KEY (trading_day, live_symbol) REFERENCES active_universe (trading_day, symbol),
  CHECK (num_nulls(snapshot_price, snapshot_at, snapshot_source) IN (0, 3)),
  -- LOCKED is PENDING past locks_at: the clock says it, no job has to.
  CHECK (status <> 'LOCKED'),
  CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CHECK ((status = 'VOID') = (void_reason IS NOT NULL)),
  CHECK ((status IN ('CORRECT', 'INCORRECT', 'VOID')) = (settled_revision IS NOT NULL)),
  CHECK ((status = 'CORRECT') = (points > 0) AND points >= 0)
) WITH (fillfactor = 60);

-- One live pick a player, day and symbol. In this order it also serves the settlement of a symbol,
-- and in the order of users.
CREATE UNIQUE INDEX predictions_live ON predictions (trading_day, symbol, user_id)
  WHERE cancelled_at IS NULL;

-- A player's picks page by page, whatever they are filtered by; the primary key serves no filter.
CREATE INDEX predictions_of_day ON predictions (user_id, trading_day, id);
CREATE INDEX predictions_on_symbol ON predictions (user_id, symbol, id);
CREATE INDEX predictions_void ON predictions (user_id, id) WHERE void_reason IS NOT NULL;
CREATE INDEX predictions_cancelled ON predictions (user_id, id) WHERE cancelled_at IS NOT NULL;
-- How many were cancelled on a day.
CREATE INDEX predictions_cancelled_on ON predictions (trading_day) WHERE cancelled_at IS NOT NULL;
