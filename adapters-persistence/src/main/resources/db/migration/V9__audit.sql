CREATE TABLE admin_audit (
  id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  who    text        NOT NULL,
  action text        NOT NULL,
  target text        NOT NULL,
  before text        NOT NULL,
  after  text        NOT NULL,
  reason text        NOT NULL,
  at     timestamptz NOT NULL
);

CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_audit
  EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON admin_audit FROM CURRENT_USER, PUBLIC;
