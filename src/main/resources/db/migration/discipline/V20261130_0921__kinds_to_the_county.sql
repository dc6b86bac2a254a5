-- A county's kinds of activities are a list of the county as its others are (county.entry).
INSERT INTO county.entry (county, list, code, chinese, english, place, open, by, at)
  SELECT county, 'activity-kinds', code, chinese, english, 500, used, by, at FROM discipline.activity_kind ORDER BY seq;
DROP TABLE discipline.activity_kind;
