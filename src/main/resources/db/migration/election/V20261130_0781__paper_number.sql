-- 文书编号: the number and title by which a county's villages post a notice, where its office set them; the program proposes the rest
-- (src/main/resources/calendar/papers.csv). Public: it stands on the notices.
CREATE TABLE election.paper_number (
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  paper  text NOT NULL CHECK (length(paper) BETWEEN 2 AND 40),
  number text NOT NULL CHECK (number ~ '^([0-9]{1,3}(-[0-9]{1,2})?)?$'),
  title  text NOT NULL CHECK (length(title) <= 40),
  set_at timestamptz NOT NULL,
  set_by text NOT NULL,
  PRIMARY KEY (county, paper)
);
ALTER TABLE election.paper_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON election.paper_number FOR SELECT TO huanjie_app USING (true);
CREATE POLICY county_adds ON election.paper_number FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
CREATE POLICY county_sets ON election.paper_number FOR UPDATE TO huanjie_app USING (store.in_scope(county)) WITH CHECK (store.in_scope(county));
CALL store.shut_to_organs('election.paper_number');
GRANT SELECT, INSERT, UPDATE (number, title, set_at, set_by) ON election.paper_number TO huanjie_app;
COMMENT ON COLUMN election.paper_number.set_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
