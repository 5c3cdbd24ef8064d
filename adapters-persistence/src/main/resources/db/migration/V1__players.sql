-- Who plays. E-mail and last login come with sign-in.

CREATE TYPE user_role AS ENUM ('USER', 'ADMIN');
CREATE TYPE user_status AS ENUM ('ACTIVE');

CREATE TABLE users (
  -- Not an identity: ids are part of ledger hashes and must have no gaps (see Players).
  id       bigint      PRIMARY KEY CHECK (id > 0),
  nickname text        NOT NULL CHECK (char_length(nickname) BETWEEN 1 AND 30),
  role     user_role   NOT NULL DEFAULT 'USER',
  status   user_status NOT NULL DEFAULT 'ACTIVE'
);

-- The collation is the server's own, so that ÄRGER and ärger are the same on every machine.
CREATE UNIQUE INDEX users_nickname ON users (lower(nickname COLLATE pg_unicode_fast));
