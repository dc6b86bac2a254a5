-- The kinds of problem are a county's own list (county.entry): what is on record keeps its code, whatever the county calls it.
ALTER TABLE situation.problem DROP CONSTRAINT problem_version_kind_fkey;
ALTER TABLE situation.problem DROP COLUMN version;
ALTER TABLE situation.problem ADD CHECK (kind ~ '^[A-Z][A-Z0-9_]{1,19}$');
DROP TABLE situation.kind;
DROP TABLE situation.edition;

-- replaces V20261129_0432: no edition of kinds
CREATE OR REPLACE FUNCTION situation.register(
  wanted uuid, place text, place_name text, in_year int, of_kind text, at_level text, at_risk text, said_title text, said text,
  from_origin text, of_visit uuid, of_matter uuid, to_owner text, to_owner_name text, to_owner_division text,
  who text, name text, as_role text, at timestamptz, today date)
RETURNS SETOF situation.problem
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
DECLARE
  p problem;
  next_seq int;
BEGIN
  IF NOT situation.in_scope(place) THEN
    RAISE EXCEPTION 'village % is out of scope', place;
  END IF;
  IF NOT EXISTS (SELECT FROM transition WHERE step = 'REGISTER' AND store.is_of(roles, as_role)) THEN
    RAISE EXCEPTION 'no problem is registered by the role %', as_role;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(place, 112));
  IF of_matter IS NOT NULL AND EXISTS (SELECT FROM problem WHERE matter = of_matter) THEN
    RETURN;
  END IF;
  next_seq := 1 + coalesce((SELECT max(seq) FROM problem WHERE village = place AND year = in_year), 0);
  INSERT INTO problem (id, village, number, year, seq, kind, level, risk, title, description, origin, visit, matter,
    owner, owner_name, owner_division, state, round, stamp, since, registered_by, registered_at)
  VALUES (wanted, place, place_name || '-' || in_year || '-' || to_char(next_seq, 'FM000'), in_year, next_seq,
    of_kind, at_level, at_risk,
    said_title, said, from_origin, of_visit, of_matter, to_owner, to_owner_name, to_owner_division, 'REGISTERED', 1, 1, at, who, at)
  RETURNING * INTO p;
  INSERT INTO taken (problem, village, step, state, round, note, owner_name, taken_by, person_name, role, taken_at)
  VALUES (wanted, place, 'REGISTER', 'REGISTERED', 1, '', to_owner_name, who, name, as_role, at);
  RETURN NEXT p;
END $$;
