-- 区划: public reference data, the same for everyone; no row level security.
CREATE SCHEMA region;
GRANT USAGE ON SCHEMA region TO huanjie_app;

CREATE TABLE region.division (
  code        store.division_code PRIMARY KEY,
  name        text COLLATE "C" NOT NULL,             -- as people say it: 潘南村
  parent      text COLLATE "C" NOT NULL,             -- empty where the division above is not known here
  source_name text NOT NULL DEFAULT '',              -- as the source lists it: 潘南村委会
  pinyin      text COLLATE "C" NOT NULL DEFAULT '',
  initials    text COLLATE "C" NOT NULL DEFAULT '',
  edition     int,                                   -- the year of the latest edition that lists it
  valid_from  date,                                  -- unknown for what the first edition loaded lists
  valid_to    date,                                  -- set when a later edition lists it no more
  merged_into text COLLATE "C",
  -- Whether a villagers' committee is elected here; the same rule as Division.isVillage, with which a test compares it.
  is_village  boolean NOT NULL GENERATED ALWAYS AS (
    length(code) = 12 AND (
      right(name, 1) = '村'
      OR substr(code, 10) >= '200' AND substr(code, 10) < '400'
        AND right(name, 1) NOT IN ('连', '队')
        AND right(name, 2) NOT IN ('社区', '分场')
        AND right(name, 3) NOT IN ('居委会', '生活区')
        AND right(name, 5) <> '居民委员会')
  ) STORED
);
CREATE INDEX division_parent ON region.division (parent, code);
-- A search by the beginning of a name, a reading or its initials is a range of one of these.
CREATE INDEX division_name ON region.division (name, code);
CREATE INDEX division_pinyin ON region.division (pinyin, code);
CREATE INDEX division_initials ON region.division (initials, code);
GRANT SELECT, INSERT, UPDATE, DELETE ON region.division TO huanjie_app;
