-- Nobody has a grid, a place at the post or a car without the training and the pledge that the county asks for, by any route (R-DP-1). The
-- kind of duty is the trigger's argument; the row names its volunteer.
CREATE FUNCTION discipline.volunteer_met() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  lacking record;
BEGIN
  SELECT l.training, l.pledge INTO lacking
    FROM mobilisation.volunteer v, discipline.lacks(v.village::text, v.term, TG_ARGV[0], v.name, v.voter) l WHERE v.id = NEW.volunteer;
  IF lacking.training OR lacking.pledge THEN
    RAISE EXCEPTION 'no volunteer serves without the training and the pledge that the county asks for';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.volunteer_met() FROM PUBLIC;
CREATE TRIGGER volunteer_trained BEFORE INSERT ON mobilisation.grid_volunteer FOR EACH ROW EXECUTE FUNCTION discipline.volunteer_met('VOLUNTEER');
CREATE TRIGGER volunteer_trained BEFORE INSERT ON mobilisation.post_shift FOR EACH ROW EXECUTE FUNCTION discipline.volunteer_met('VOLUNTEER');
