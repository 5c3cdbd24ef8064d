-- Only in the database of a replay: what it was started with, how far it is, and what players tried.

CREATE TABLE replay_run (
  singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  parameters  text    NOT NULL,
  fingerprint text    NOT NULL,
  position    text    NOT NULL
);

CREATE TABLE replay_actions (
  ordinal bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  user_id bigint      NOT NULL,
  action  text        NOT NULL CHECK (action IN ('PICK', 'CHANGE', 'CANCEL', 'AD_UNLOCK')),
  symbol  text,
  choice  choice,
  result  text        NOT NULL
);
