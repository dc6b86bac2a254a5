-- While a village votes nobody is moved from household to household or from grid to grid: two sums with one household between them would tell when
-- its people drew. Twin of HouseholdFreeze.
CREATE FUNCTION mobilisation.keep_while_voting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF (SELECT e.stage FROM election.election e WHERE e.village = coalesce(NEW.village, OLD.village) AND e.body = 'VILLAGERS_COMMITTEE'
      ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1) = 'POLLING' THEN
    RAISE EXCEPTION 'the village votes: households and grids stay as they are until the poll closes';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
REVOKE ALL ON FUNCTION mobilisation.keep_while_voting() FROM PUBLIC;
CREATE TRIGGER keep_while_voting BEFORE INSERT OR DELETE ON mobilisation.dweller FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_while_voting();
CREATE TRIGGER keep_while_voting BEFORE INSERT OR DELETE ON mobilisation.grid_household FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_while_voting();
