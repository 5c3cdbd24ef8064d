-- Events are published by any node, in order within a group.

-- By the machine's clock, whatever the game's may say: for how long an event has waited. First with
-- one value for all rows, or the whole table would be written anew.
ALTER TABLE outbox ADD COLUMN written_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE outbox ALTER COLUMN written_at SET DEFAULT clock_timestamp();

-- Each group is in one of sixteen lanes, and whoever holds the lane publishes its events.
DROP INDEX outbox_unpublished;
CREATE INDEX outbox_waiting ON outbox ((hashtextextended(group_key, 0) & 15), id)
  WHERE published_at IS NULL;

-- What was published long ago lies side by side; finding it must not cost those who publish.
CREATE INDEX outbox_by_time ON outbox USING brin (written_at) WITH (autosummarize = on);

-- One small page that is written many times a second.
CREATE TABLE outbox_lanes (
  lane       int         PRIMARY KEY CHECK (lane BETWEEN 0 AND 15),
  holder     text,
  held_until timestamptz,
  taken_at   timestamptz NOT NULL DEFAULT '-infinity',
  CHECK ((holder IS NULL) = (held_until IS NULL))
) WITH (fillfactor = 20);

INSERT INTO outbox_lanes (lane) SELECT generate_series(0, 15);

-- What each consumer has done, for queues deliver more than once.
CREATE TABLE consumed_messages (
  consumer    text        NOT NULL COLLATE "C",
  message_id  text        NOT NULL COLLATE "C",
  consumed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, message_id)
);

CREATE INDEX consumed_messages_by_time ON consumed_messages
  USING brin (consumed_at) WITH (autosummarize = on);

-- Picks as they were submitted, whatever became of them.
CREATE TABLE submission_counts (
  trading_day date   NOT NULL,
  symbol      text   NOT NULL COLLATE "C",
  up          bigint NOT NULL CHECK (up >= 0),
  down        bigint NOT NULL CHECK (down >= 0),
  PRIMARY KEY (trading_day, symbol)
) WITH (fillfactor = 50);
