-- The slot account of a player on a day. The four counters only grow: they are the row's version.
CREATE TABLE user_daily_stats (
  user_id     bigint NOT NULL REFERENCES users,
  trading_day date   NOT NULL REFERENCES session_control,
  base        int    NOT NULL CHECK (base BETWEEN 1 AND 10),
  ad_unlocks  int    NOT NULL CHECK (ad_unlocks BETWEEN 0 AND 10),
  refills     int    NOT NULL CHECK (refills >= 0),
  taken       int    NOT NULL CHECK (taken >= 0),
  returned    int    NOT NULL CHECK (returned BETWEEN 0 AND taken),
  PRIMARY KEY (user_id, trading_day),
  CHECK (base + ad_unlocks + refills - taken + returned BETWEEN 0 AND 10)
) WITH (fillfactor = 80);

CREATE TYPE timer_status AS ENUM ('ACTIVE', 'COMPLETED', 'CANCELLED');

CREATE TABLE cooldown_timers (
  id          bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id     bigint       NOT NULL,
  trading_day date         NOT NULL,
  started_at  timestamptz  NOT NULL,
  due_at      timestamptz  NOT NULL CHECK (started_at < due_at),
  status      timer_status NOT NULL,
  FOREIGN KEY (user_id, trading_day) REFERENCES user_daily_stats
);

CREATE UNIQUE INDEX cooldown_timers_active ON cooldown_timers (trading_day, user_id)
  WHERE status = 'ACTIVE';

CREATE TABLE ad_unlocks (
  id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id        bigint      NOT NULL,
  trading_day    date        NOT NULL,
  network        text        NOT NULL,
  transaction_id text        NOT NULL,
  verified_at    timestamptz NOT NULL,
  FOREIGN KEY (user_id, trading_day) REFERENCES user_daily_stats,
  CONSTRAINT ad_unlocks_view UNIQUE (network, transaction_id)
);
