-- 异议: those to rulings and results stand in the place of all objections; no tally closes over an undecided one to a ruling (R-BV-5), by any route.
CREATE OR REPLACE FUNCTION count.objection_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM objection.objection WHERE election = NEW.election AND subject = 'RULING' AND decided_on IS NULL) THEN
    RAISE EXCEPTION 'an objection to a ruling is not decided';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER keep_objection ON count.objection;
DROP TABLE count.objection;
DROP FUNCTION count.keep_objection();
DROP FUNCTION count.objection_counties();
