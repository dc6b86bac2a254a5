-- 自然人: a person exists once in a county, and registrations are many: a line of a roll refers to who it is by the mark of the number. Whoever
-- is struck in one village and registered in another is another voter and the same person.
CREATE TABLE roll.person (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number_mark bytea NOT NULL UNIQUE
);
COMMENT ON COLUMN roll.person.id IS 'kept: voter+candidate reference for registration by R-RG-3 until record-stays as plain';
COMMENT ON COLUMN roll.person.number_mark IS 'kept: voter+candidate number for registration by R-RG-3 until record-stays as mark';
INSERT INTO roll.person (number_mark) SELECT DISTINCT number_mark FROM roll.voter;
ALTER TABLE roll.voter ADD CONSTRAINT voter_person FOREIGN KEY (number_mark) REFERENCES roll.person (number_mark);
CREATE INDEX voter_registrations ON roll.voter (number_mark);

-- Whoever is registered is there as a person; the program itself neither reads nor writes who that is.
CREATE FUNCTION roll.person_is_there() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  INSERT INTO person (number_mark) VALUES (NEW.number_mark) ON CONFLICT (number_mark) DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER person_is_there BEFORE INSERT OR UPDATE OF number_mark ON roll.voter
  FOR EACH ROW EXECUTE FUNCTION roll.person_is_there();

-- A line that is taken off before the posting, or whose number was mistyped, leaves no trace of the number.
CREATE FUNCTION roll.person_goes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
BEGIN
  DELETE FROM person p WHERE p.number_mark = OLD.number_mark AND NOT EXISTS (SELECT FROM voter v WHERE v.number_mark = OLD.number_mark);
  RETURN NULL;
END $$;
CREATE TRIGGER person_goes AFTER DELETE ON roll.voter FOR EACH ROW EXECUTE FUNCTION roll.person_goes();
CREATE TRIGGER person_changes AFTER UPDATE OF number_mark ON roll.voter
  FOR EACH ROW WHEN (NEW.number_mark <> OLD.number_mark) EXECUTE FUNCTION roll.person_goes();

-- Every registration of who stands on this line, of whatever village and struck or not; not where.
CREATE FUNCTION roll.registrations(of_voter uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = roll, pg_temp AS $$
  SELECT other.id FROM voter v JOIN voter other ON other.number_mark = v.number_mark
  WHERE v.id = of_voter AND store.in_scope(v.village)
$$;
REVOKE ALL ON FUNCTION roll.registrations(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll.registrations(uuid) TO huanjie_app;
