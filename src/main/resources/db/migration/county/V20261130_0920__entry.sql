-- 县名录: a county's words over the entries that come with the program, and its own entries; the last line of a code holds.
CREATE SCHEMA county;
GRANT USAGE ON SCHEMA county TO huanjie_app;
CREATE TABLE county.entry (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county  store.division_code NOT NULL CHECK (length(county) = 6),
  list    text NOT NULL CHECK (list ~ '^[a-z][a-z-]{1,29}$'),
  code    text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
  chinese text NOT NULL CHECK (length(chinese) BETWEEN 1 AND 20),
  english text NOT NULL CHECK (length(english) <= 60),
  place   smallint NOT NULL CHECK (place BETWEEN 1 AND 999),
  open    boolean NOT NULL,
  by      text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX entry_list ON county.entry (county, list, seq);
ALTER TABLE county.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON county.entry FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON county.entry FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
-- a department reads what it is called itself
CALL store.shut_to_organs('county.entry', 'list = ''review-departments''');
GRANT SELECT, INSERT ON county.entry TO huanjie_app;
COMMENT ON COLUMN county.entry.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
