-- A task that is done keeps its result; a seat that somebody left was left on that day.
CREATE TRIGGER keep_settled BEFORE UPDATE ON situation.task FOR EACH ROW
  WHEN (OLD.done_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER keep_settled BEFORE UPDATE ON situation.seat_holder FOR EACH ROW
  WHEN (OLD.until IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
