-- How much of their limits users and addresses have used of late, for all nodes. Unlogged: counting
-- waits for no disk, and after a crash everybody begins anew.
CREATE UNLOGGED TABLE rate_limits (
  subject    text        PRIMARY KEY COLLATE "C",
  -- As bucket4j writes it; without one between the making of a row and its first use.
  state      bytea,
  -- From then on everything has come back, and the row says nothing.
  expires_at timestamptz NOT NULL DEFAULT now() + interval '1 hour'
);
CREATE INDEX rate_limits_expiry ON rate_limits (expires_at);
