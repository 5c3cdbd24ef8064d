CREATE TYPE phase AS ENUM ('SCHEDULED', 'OPEN', 'CLOSED', 'SETTLING', 'SETTLED');

CREATE TABLE session_control (
  trading_day       date        PRIMARY KEY,
  phase             phase       NOT NULL,
  predict_open_at   timestamptz NOT NULL,
  predict_cutoff_at timestamptz NOT NULL CHECK (predict_open_at < predict_cutoff_at),
  settle_ready_at   timestamptz NOT NULL CHECK (predict_cutoff_at < settle_ready_at),
  opened_at         timestamptz,
  closed_at         timestamptz,
  settling_at       timestamptz,
  settled_at        timestamptz,
  CHECK ((phase >= 'OPEN') = (opened_at IS NOT NULL)),
  CHECK ((phase >= 'CLOSED') = (closed_at IS NOT NULL)),
  CHECK ((phase >= 'SETTLING') = (settling_at IS NOT NULL)),
  -- A correction goes back to SETTLING and keeps the first time.
  CHECK (phase <> 'SETTLED' OR settled_at IS NOT NULL),
  CHECK (phase >= 'SETTLING' OR settled_at IS NULL)
);

CREATE INDEX session_control_unsettled ON session_control (trading_day) WHERE phase <> 'SETTLED';

CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'session % must not go from % to %', OLD.trading_day, OLD.phase, NEW.phase
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER never_backwards BEFORE UPDATE ON session_control FOR EACH ROW
  WHEN (NEW.phase < OLD.phase AND NOT (OLD.phase = 'SETTLED' AND NEW.phase = 'SETTLING'))
  EXECUTE FUNCTION refuse_step_back();

-- Symbols sort by their bytes everywhere, as they do in Java.
CREATE TABLE active_universe (
  trading_day date NOT NULL,
  symbol      text NOT NULL COLLATE "C" CHECK (symbol ~ '^[A-Z][A-Z0-9.-]{0,9}$'),
  seq         int  NOT NULL CHECK (seq BETWEEN 1 AND 500),
  PRIMARY KEY (trading_day, symbol),
  -- Deferrable means: checked at the end of the statement, so that one can swap places.
  UNIQUE (trading_day, seq) DEFERRABLE
);
