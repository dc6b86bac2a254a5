-- 到岗登录: at the roll call each of the staff with an account signs in once before a witness; whoever is taken off the staff goes with it.

CREATE TABLE polling.presence (
  election     uuid NOT NULL,
  village      store.division_code NOT NULL,
  sign_in_name text NOT NULL,
  role         text NOT NULL,
  name         text NOT NULL,
  witness      text NOT NULL CHECK (witness <> sign_in_name),
  at           timestamptz NOT NULL,
  PRIMARY KEY (election, sign_in_name),
  FOREIGN KEY (election, role, name) REFERENCES polling.staff ON DELETE CASCADE
);
CREATE INDEX presence_staff ON polling.presence (election, role, name);
CALL store.guard('polling.presence', 'village');
GRANT SELECT, INSERT ON polling.presence TO huanjie_app;
