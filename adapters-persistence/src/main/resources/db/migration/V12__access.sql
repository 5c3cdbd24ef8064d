-- Who gets in. Times here are real, whatever time the game plays at.

ALTER TYPE user_status ADD VALUE 'SUSPENDED';
ALTER TYPE user_status ADD VALUE 'DELETED';

ALTER TABLE users
  -- Chosen by the user: it no longer follows the provider's.
  ADD nickname_chosen boolean NOT NULL DEFAULT false,
  -- AES-256-GCM: 12 bytes of nonce, what is sealed, 16 bytes of tag; by the key of that name.
  ADD email           bytea,
  ADD email_key       text,
  ADD language        text NOT NULL DEFAULT 'ko' CHECK (language IN ('ko', 'en')),
  ADD last_login_at   timestamptz,
  ADD CONSTRAINT users_email_key CHECK ((email IS NULL) = (email_key IS NULL));

-- Who is signed in at a provider is known by issuer and subject, never by e-mail.
CREATE TABLE user_identities (
  issuer            text        NOT NULL COLLATE "C",
  subject           text        NOT NULL COLLATE "C" CHECK (char_length(subject) BETWEEN 1 AND 255),
  user_id           bigint      NOT NULL REFERENCES users,
  provider          text        NOT NULL COLLATE "C",
  -- As the provider last said it, to notice when it changes there.
  provider_nickname text        NOT NULL,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX user_identities_of_user ON user_identities (user_id);

-- Sign-ins that are under way. A row is taken away by whoever comes back with its state, so that
-- nobody else can.
CREATE TABLE oauth_states (
  state_hash    bytea       PRIMARY KEY CHECK (octet_length(state_hash) = 32),
  provider      text        NOT NULL COLLATE "C",
  nonce         text        NOT NULL,
  code_verifier text        NOT NULL,
  -- The browser that began it; another one cannot end it.
  browser_hash  bytea       NOT NULL CHECK (octet_length(browser_hash) = 32),
  return_to     text        NOT NULL,
  -- The provider is to ask the user anew.
  fresh         boolean     NOT NULL DEFAULT false,
  expires_at    timestamptz NOT NULL
);
CREATE INDEX oauth_states_expiry ON oauth_states (expires_at);

CREATE TYPE session_end AS ENUM ('LOGOUT', 'REVOKED', 'REUSE', 'SUSPENDED', 'DELETED');

-- A sign-in and all tokens that came of it.
CREATE TABLE sessions (
  id           uuid        PRIMARY KEY,
  user_id      bigint      NOT NULL REFERENCES users,
  provider     text        NOT NULL COLLATE "C",
  signed_in_at timestamptz NOT NULL,
  device       text        NOT NULL CHECK (char_length(device) <= 200),
  started_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  end_reason   session_end,
  CONSTRAINT sessions_end CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX sessions_of_user ON sessions (user_id, last_used_at) WHERE ended_at IS NULL;
CREATE INDEX sessions_expiry ON sessions (expires_at);
CREATE INDEX sessions_ended ON sessions (ended_at) WHERE ended_at IS NOT NULL;

-- By hash alone. All of a session's are kept while it is, so that a used one is known again.
CREATE TABLE refresh_tokens (
  hash           bytea       PRIMARY KEY CHECK (octet_length(hash) = 32),
  session_id     uuid        NOT NULL REFERENCES sessions ON DELETE CASCADE,
  issued_at      timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  swapped_at     timestamptz,
  -- With the token itself, which is not kept, this makes the next one: whoever asks twice gets the
  -- same, and whoever reads the table gets none.
  successor_salt bytea,
  CONSTRAINT refresh_tokens_swap CHECK ((swapped_at IS NULL) = (successor_salt IS NULL))
);
CREATE UNIQUE INDEX refresh_tokens_last ON refresh_tokens (session_id) WHERE swapped_at IS NULL;
CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);

CREATE TYPE api_scope AS ENUM ('READ', 'PREDICT');

CREATE TABLE api_keys (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id      bigint      NOT NULL REFERENCES users,
  name         text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 50),
  hint         text        NOT NULL,
  hash         bytea       NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
  scopes       api_scope[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE UNIQUE INDEX api_keys_name ON api_keys (user_id, lower(name COLLATE pg_unicode_fast))
  WHERE revoked_at IS NULL;
