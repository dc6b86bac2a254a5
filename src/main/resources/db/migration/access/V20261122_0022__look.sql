-- 查看记录: who looked at which person's full record, when and why. Nobody changes or removes one.
CREATE TABLE access.look (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  account uuid NOT NULL,
  by      text NOT NULL,
  role    text NOT NULL,
  village store.division_code NOT NULL,
  person  uuid NOT NULL,
  what    text NOT NULL,
  reason  text NOT NULL
);
CREATE INDEX look_village ON access.look (village, at);
CREATE INDEX look_person ON access.look (person, at);
CALL store.guard('access.look', 'village');
GRANT SELECT, INSERT ON access.look TO huanjie_app;
