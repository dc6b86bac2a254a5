-- A link that has ended has ended. (An end of one of the three ones can lie ahead, and is taken back if the next never begins.)
CREATE TRIGGER keep_settled BEFORE UPDATE ON responsibility.link FOR EACH ROW
  WHEN (OLD.until_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
