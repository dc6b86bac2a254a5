-- 区划: public reference data, the same for everyone; no row level security.
CREATE SCHEMA region;
GRANT USAGE ON SCHEMA region TO huanjie_app;

CREATE TABLE region.division (
  code      store.division_code PRIMARY KEY,
  name      text NOT NULL,
  parent    text COLLATE "C" NOT NULL
);
CREATE INDEX division_parent ON region.division (parent, code);
GRANT SELECT, INSERT, UPDATE, DELETE ON region.division TO huanjie_app;
