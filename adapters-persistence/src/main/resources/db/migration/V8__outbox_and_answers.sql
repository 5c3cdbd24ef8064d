-- Events on their way to their consumers.
CREATE TABLE outbox (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic        text        NOT NULL,
  group_key    text        NOT NULL,
  dedup_id     text        NOT NULL COLLATE "C",
  payload      jsonb       NOT NULL,
  created_at   timestamptz NOT NULL,
  published_at timestamptz,
  CONSTRAINT outbox_dedup UNIQUE (dedup_id)
);

CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;

-- The answers to requests that carried a key.
CREATE TABLE idempotency_keys (
  user_id       bigint      NOT NULL REFERENCES users,
  key           text        NOT NULL COLLATE "C" CHECK (char_length(key) BETWEEN 1 AND 255),
  request_hash  text        NOT NULL,
  answer_status int         NOT NULL,
  answer_body   text        NOT NULL,
  expires_at    timestamptz NOT NULL,
  PRIMARY KEY (user_id, key)
);

CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
