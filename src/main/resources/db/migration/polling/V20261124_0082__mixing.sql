-- 混合: the ballots of all boxes are mixed before any is read (R-BV-7); one moment for the whole poll, and nothing per box.
ALTER TABLE polling.poll ADD mixed_at timestamptz, ADD mixed_by text, ADD CHECK ((mixed_at IS NULL) = (mixed_by IS NULL)),
  ADD CHECK (mixed_at IS NULL OR closed_at IS NOT NULL);
GRANT UPDATE (mixed_at, mixed_by) ON polling.poll TO huanjie_app;

-- 混合的关口: nothing is mixed while a box is out, a seal unchecked, or a seal that differs undecided; and what is mixed stays mixed.
CREATE FUNCTION polling.mixing_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF OLD.mixed_at IS NOT NULL THEN
    RAISE EXCEPTION 'ballots once mixed stay mixed';
  END IF;
  IF EXISTS (SELECT FROM polling.box WHERE election = NEW.election
      AND (seal_found IS NULL OR (ruling IS NULL AND (seal_found <> seal OR slot_found <> slot_seal)))) THEN
    RAISE EXCEPTION 'a box is not yet fit to be mixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mixing_gate BEFORE UPDATE OF mixed_at ON polling.poll
  FOR EACH ROW WHEN (NEW.mixed_at IS DISTINCT FROM OLD.mixed_at) EXECUTE FUNCTION polling.mixing_gate();

-- What was found on a box stands once its ballots are among the others.
CREATE FUNCTION polling.keep_found() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM polling.poll WHERE election = NEW.election AND mixed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a box is not changed after the ballots are mixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_found BEFORE UPDATE ON polling.box FOR EACH ROW EXECUTE FUNCTION polling.keep_found();
