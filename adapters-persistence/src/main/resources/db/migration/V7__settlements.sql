-- What vendors said.
CREATE TABLE eod_prices (
  asof              date           NOT NULL,
  symbol            text           NOT NULL COLLATE "C",
  vendor            text           NOT NULL COLLATE "C",
  vendor_rev        int            NOT NULL CHECK (vendor_rev > 0),
  close             numeric(18, 6),
  previous_close    numeric(18, 6),
  split_numerator   numeric        NOT NULL CHECK (split_numerator > 0),
  split_denominator numeric        NOT NULL CHECK (split_denominator > 0),
  fetched_at        timestamptz    NOT NULL,
  PRIMARY KEY (asof, symbol, vendor, vendor_rev)
);

CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON eod_prices
  EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON eod_prices FROM CURRENT_USER, PUBLIC;

CREATE TYPE outcome AS ENUM ('UP', 'DOWN', 'FLAT', 'VOID');

CREATE TABLE settlements (
  trading_day       date           NOT NULL REFERENCES session_control,
  symbol            text           NOT NULL COLLATE "C",
  revision          int            NOT NULL CHECK (revision > 0),
  outcome           outcome,
  close             numeric(18, 6),
  previous_close    numeric(18, 6) CHECK (previous_close > 0),
  change_percent    numeric(24, 4),
  void_reason       void_reason    CHECK (void_reason <= 'DELISTED'),
  decided_by        text,
  decided_why       text,
  computed_at       timestamptz    NOT NULL,
  -- The first revision corrects none; each later one the one before it.
  corrects_revision int            GENERATED ALWAYS AS (nullif(revision - 1, 0)) STORED,
  PRIMARY KEY (trading_day, symbol, revision),
  FOREIGN KEY (trading_day, symbol) REFERENCES active_universe,
  FOREIGN KEY (trading_day, symbol, corrects_revision) REFERENCES settlements,
  CHECK ((decided_by IS NULL) = (decided_why IS NULL)),
  CHECK (revision = 1 OR decided_by IS NOT NULL),
  CHECK ((outcome IS NOT DISTINCT FROM 'VOID') = (void_reason IS NOT NULL)),
  CHECK (void_reason IS NOT NULL OR (close IS NOT NULL AND close > 0)),
  CHECK (void_reason IS NOT NULL OR outcome IS NOT DISTINCT FROM
    (CASE sign(close - previous_close)
      WHEN 1 THEN 'UP' WHEN -1 THEN 'DOWN' WHEN 0 THEN 'FLAT' END)::outcome)
);

CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON settlements
  EXECUTE FUNCTION refuse_change();
-- UPDATE stays with the owner: the foreign key to the revision before locks its row, which needs it.
REVOKE DELETE, TRUNCATE ON settlements FROM CURRENT_USER, PUBLIC;

-- Exact, unlike exp(sum(ln(…))).
CREATE AGGREGATE product(numeric) (SFUNC = numeric_mul, STYPE = numeric, INITCOND = 1);
