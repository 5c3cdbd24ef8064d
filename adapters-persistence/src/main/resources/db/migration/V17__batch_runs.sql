-- The jobs of the daily cycle and what became of each run.

CREATE TYPE job AS ENUM (
  'UNIVERSE_CREATE', 'SESSION_START', 'SESSION_END', 'EOD_COLLECT', 'SETTLEMENT_RUN',
  'INTEGRITY_RUN', 'HEALTH_CHECK', 'CLEANUP');
CREATE TYPE run_status AS ENUM ('QUEUED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED');
CREATE TYPE run_trigger AS ENUM ('SCHEDULE', 'ADMIN');

CREATE TABLE batch_runs (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job         job         NOT NULL,
  trading_day date        NOT NULL,
  trigger     run_trigger NOT NULL,
  status      run_status  NOT NULL DEFAULT 'QUEUED',
  -- Due and again go by the game's clock, the other times by the machine's.
  due_at      timestamptz NOT NULL,
  queued_at   timestamptz NOT NULL,
  started_at  timestamptz,
  ended_at    timestamptz,
  again_at    timestamptz,
  attempts    int         NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- In a row.
  failures    int         NOT NULL DEFAULT 0 CHECK (failures >= 0),
  error       text,
  summary     text        NOT NULL DEFAULT '',
  CHECK ((attempts > 0) = (started_at IS NOT NULL)),
  CHECK (attempts > 0 OR status = 'QUEUED'),
  CHECK (status IN ('QUEUED', 'RUNNING') OR ended_at IS NOT NULL),
  CHECK (status <> 'WAITING' OR again_at IS NOT NULL),
  CHECK (status IN ('WAITING', 'FAILED') OR again_at IS NULL),
  CHECK (status <> 'FAILED' OR error IS NOT NULL)
);

-- What fell due is queued once, however many nodes look.
CREATE UNIQUE INDEX batch_runs_once ON batch_runs (job, due_at) WHERE trigger = 'SCHEDULE';

-- Looked at every second by every node, so they hold only the few that are not done with.
CREATE INDEX batch_runs_under_way ON batch_runs (queued_at, id)
  WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX batch_runs_again ON batch_runs (again_at, id) WHERE again_at IS NOT NULL;
CREATE INDEX batch_runs_open ON batch_runs (status, id) WHERE status <> 'SUCCEEDED';

CREATE INDEX batch_runs_last_success ON batch_runs (job, ended_at, id) WHERE status = 'SUCCEEDED';

-- Pages, newest first.
CREATE INDEX batch_runs_of_job ON batch_runs (job, id);
CREATE INDEX batch_runs_of_day ON batch_runs (trading_day, id);
CREATE INDEX batch_runs_of_status ON batch_runs (status, id);

-- Old ones are cleaned up by their age.
CREATE INDEX batch_runs_age ON batch_runs (queued_at, id);

-- One node a job: the table that ShedLock expects.
CREATE TABLE shedlock (
  name       varchar(64)  PRIMARY KEY,
  lock_until timestamptz  NOT NULL,
  locked_at  timestamptz  NOT NULL,
  locked_by  varchar(255) NOT NULL
);
