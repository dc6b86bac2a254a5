-- 公告: what the result report asks and no step of the election records.
CREATE SCHEMA publication;
GRANT USAGE ON SCHEMA publication TO huanjie_app;

-- Only ever added to: the latest of an item holds, an empty one takes it back.
CREATE TABLE publication.supplement (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election   uuid NOT NULL,
  village    store.division_code NOT NULL CHECK (length(village) = 12),
  item       text NOT NULL,
  subject    text NOT NULL CHECK (length(subject) <= 60), -- whom or which round it is of; empty for the whole
  value      text NOT NULL CHECK (length(value) <= 40),
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL
);
CREATE INDEX supplement_latest ON publication.supplement (election, item, subject, seq DESC);
CALL store.guard('publication.supplement', 'village');
GRANT SELECT, INSERT ON publication.supplement TO huanjie_app;
