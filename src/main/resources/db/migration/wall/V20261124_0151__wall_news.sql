-- 挂图消息: whoever shows a county is told, once an act there is committed, how far the ledger has come; it holds nothing of its own.
CREATE SCHEMA wall;
GRANT USAGE ON SCHEMA wall TO huanjie_app;

CREATE FUNCTION wall.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('wall_news', left(NEW.village, 6) || ' ' || NEW.seq);
  RETURN NULL;
END $$;
CREATE TRIGGER wall_news AFTER INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION wall.tell();

-- How far the ledger has come in a county: a number alone, so that it may be asked outside every scope.
CREATE FUNCTION wall.latest(county text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = wall, pg_temp AS $$
  SELECT coalesce(max(seq), 0) FROM ledger.entry WHERE village >= county COLLATE "C" AND village < county || ':' COLLATE "C"
$$;
REVOKE EXECUTE ON FUNCTION wall.latest(text) FROM public;
GRANT EXECUTE ON FUNCTION wall.latest(text) TO huanjie_app;
