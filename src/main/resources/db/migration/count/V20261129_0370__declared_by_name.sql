-- 两人的姓名: who closed a count and who declared its result are printed by name, as they were called that day: an account can be handed to
-- another later. Older counts have none.
ALTER TABLE count.sitting ADD closed_by_name text, ADD closed_second_name text;
GRANT UPDATE (closed_by_name, closed_second_name) ON count.sitting TO huanjie_app;
ALTER TABLE count.declaration ADD declared_by_name text, ADD second_name text;

-- 宣布的定局: who declares is taken down while the closed count waits for its declaration, by any route, and never afterwards.
CREATE FUNCTION count.keep_declared() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM sitting s JOIN election.election e ON e.id = s.election
      WHERE s.id = NEW.sitting AND s.village = NEW.village AND s.closed_at IS NOT NULL
        AND e.stage = CASE e.body WHEN 'VILLAGERS_COMMITTEE' THEN 'COUNTING' ELSE 'MEETING' END) THEN
    RAISE EXCEPTION 'the result of count % is not being declared', NEW.sitting;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_declared BEFORE INSERT ON count.declaration FOR EACH ROW EXECUTE FUNCTION count.keep_declared();
