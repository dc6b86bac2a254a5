-- Those of these villages of which an election is under way in the term that they are in: asked before a list of divisions retires them, which
-- is done from the terminal too, in no office's scope.
CREATE FUNCTION election.villages_under_way(asked text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = election, pg_temp AS $$
  SELECT v.village FROM village_term v WHERE v.village = ANY (asked) AND under_way(v.village, v.term) ORDER BY v.village
$$;
REVOKE ALL ON FUNCTION election.villages_under_way(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.villages_under_way(text[]) TO huanjie_app;

-- The twin of VillagesUnderWay: no such village goes from the list, nor is called something else than a village.
CREATE FUNCTION election.keep_village() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM villages_under_way(ARRAY[OLD.code])) THEN
    RAISE EXCEPTION 'an election of village % is under way', OLD.code;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION election.keep_village() FROM PUBLIC;
CREATE TRIGGER keep_village AFTER UPDATE ON region.division
  FOR EACH ROW WHEN (OLD.is_village AND OLD.valid_to IS NULL AND (NEW.valid_to IS NOT NULL OR NOT NEW.is_village))
  EXECUTE FUNCTION election.keep_village();
