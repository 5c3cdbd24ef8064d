CREATE TYPE entry_reason AS ENUM (
  'SIGNUP_BONUS', 'PREDICTION_WIN', 'WIN_REVERSAL', 'REDEMPTION', 'REDEMPTION_REFUND',
  'ADMIN_ADJUSTMENT', 'STREAK_BONUS');

-- The head of a user's ledger, and the lock on it.
CREATE TABLE points_accounts (
  user_id   bigint PRIMARY KEY REFERENCES users,
  seq       bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
  balance   bigint NOT NULL DEFAULT 0,
  held      bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
  earned    bigint NOT NULL DEFAULT 0 CHECK (earned >= 0),
  spent     bigint NOT NULL DEFAULT 0 CHECK (spent >= 0),
  head_hash bytea  NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (length(head_hash) = 32),
  CHECK (balance = earned - spent)
  -- Every account may get a new version at once.
) WITH (fillfactor = 45);

CREATE FUNCTION open_points_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO points_accounts (user_id) SELECT id FROM added;
  RETURN NULL;
END $$;

CREATE TRIGGER points_account AFTER INSERT ON users
  REFERENCING NEW TABLE AS added EXECUTE FUNCTION open_points_account();
INSERT INTO points_accounts (user_id) SELECT id FROM users;

-- No foreign key to the account: only whoever has just moved the account writes here, and the check
-- would take a fifth of a settlement's time.
CREATE TABLE points_ledger (
  user_id       bigint       NOT NULL,
  seq           bigint       NOT NULL CHECK (seq > 0),
  delta         bigint       NOT NULL,
  balance_after bigint       NOT NULL,
  created_at    timestamptz  NOT NULL,
  trading_day   date,
  reason        entry_reason NOT NULL,
  symbol        text         COLLATE "C",
  ref_id        text         NOT NULL COLLATE "C"
    CHECK (ref_id <> '' AND position('|' IN ref_id) = 0),
  prev_hash     bytea        NOT NULL CHECK (length(prev_hash) = 32),
  hash          bytea        NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (user_id, seq),
  CONSTRAINT points_ledger_ref UNIQUE (ref_id),
  CHECK (CASE reason
    WHEN 'WIN_REVERSAL' THEN delta < 0
    WHEN 'REDEMPTION' THEN delta < 0
    WHEN 'ADMIN_ADJUSTMENT' THEN delta <> 0
    ELSE delta > 0 END),
  CHECK (seq > 1 OR (balance_after = delta AND prev_hash = decode(repeat('00', 32), 'hex')))
);

CREATE INDEX points_ledger_of_day ON points_ledger (trading_day, user_id)
  WHERE trading_day IS NOT NULL;

CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON points_ledger
  EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON points_ledger FROM CURRENT_USER, PUBLIC;
