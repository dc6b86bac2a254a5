-- Who has left the working group has left; a file that is gone is gone, and says why.
CREATE TRIGGER keep_settled BEFORE UPDATE ON readiness.member FOR EACH ROW
  WHEN (OLD.until IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER keep_settled BEFORE UPDATE ON readiness.file FOR EACH ROW
  WHEN (OLD.gone_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
