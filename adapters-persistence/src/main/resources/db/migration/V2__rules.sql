-- Every set of rules that picks were ever made under.

-- For tables whose rows are history: what happened is never edited.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is not allowed: its rows are history', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE game_rules (
  version    int    PRIMARY KEY CHECK (version > 0),
  win_points bigint NOT NULL CHECK (win_points > 0),
  rules      jsonb  NOT NULL UNIQUE,
  CHECK ((rules -> 'points' ->> 'predictionWin')::bigint = win_points)
);

CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON game_rules
  EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON game_rules FROM CURRENT_USER, PUBLIC;
