-- Who came and what lay before them is written with the meeting and never after it; only minutes can follow, and say that they do.
CREATE FUNCTION situation.with_the_meeting() RETURNS trigger
LANGUAGE plpgsql SET search_path = situation, pg_temp AS $$
DECLARE
  now_recorded boolean;
BEGIN
  SELECT xmin = pg_current_xact_id()::xid INTO now_recorded FROM briefing WHERE id = NEW.briefing;
  IF NOT coalesce(now_recorded, false) AND NOT coalesce((to_jsonb(NEW) ->> 'later')::boolean, false) THEN
    RAISE EXCEPTION 'the meeting is on record already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER with_the_meeting BEFORE INSERT ON situation.attendance
  FOR EACH ROW EXECUTE FUNCTION situation.with_the_meeting();
CREATE TRIGGER with_the_meeting BEFORE INSERT ON situation.agenda
  FOR EACH ROW EXECUTE FUNCTION situation.with_the_meeting();
CREATE TRIGGER with_the_meeting BEFORE INSERT ON situation.minute
  FOR EACH ROW EXECUTE FUNCTION situation.with_the_meeting();

-- A task of the minutes is one of that problem, in a village of the division.
CREATE FUNCTION situation.task_of_the_minute() RETURNS trigger
LANGUAGE plpgsql SET search_path = situation, pg_temp AS $$
BEGIN
  IF NEW.problem IS NOT NULL AND NOT EXISTS (SELECT FROM problem WHERE id = NEW.problem AND starts_with(village, NEW.division))
     OR NEW.task IS NOT NULL AND NOT EXISTS (SELECT FROM task WHERE id = NEW.task AND problem = NEW.problem) THEN
    RAISE EXCEPTION 'a minute has tasks of its own division' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER own_division BEFORE INSERT ON situation.minute
  FOR EACH ROW EXECUTE FUNCTION situation.task_of_the_minute();

-- A village asks members of its county's group by name and organ, without seeing what else is the county's.
CREATE FUNCTION situation.guidance(wanted text, on_day date)
RETURNS TABLE (id uuid, organ text, person_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = situation, pg_temp AS $$
  SELECT id, organ, person_name FROM seat_holder
  WHERE division = substr(wanted, 1, 6) AND situation.in_scope(wanted) AND since <= on_day AND (until IS NULL OR until > on_day)
  ORDER BY organ, since, id
$$;
REVOKE ALL ON FUNCTION situation.guidance(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.guidance(text, date) TO huanjie_app;

-- From which day on each village is in the time of its meetings, and from which day on no more, by its latest election.
CREATE FUNCTION situation.spans(lo text, hi text, from_stage text)
RETURNS TABLE (village text, began date, ended date)
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  WITH latest AS (
    SELECT DISTINCT ON (e.village) e.village, e.first, e.stage IN ('HANDED_OVER', 'ARCHIVED') AS over
    FROM election.election e
    WHERE e.village COLLATE "C" >= lo AND e.village COLLATE "C" < hi AND e.body = 'VILLAGERS_COMMITTEE'
    ORDER BY e.village, e.opened_at DESC, e.sequence DESC
  ), reached AS (
    SELECT r.first, min(s.at) FILTER (WHERE s.stage = from_stage) AS began, max(s.at) FILTER (WHERE s.stage = 'HANDED_OVER') AS ended
    FROM election.entered s JOIN election.election r ON r.id = s.election
    WHERE r.village COLLATE "C" >= lo AND r.village COLLATE "C" < hi AND s.stage IN (from_stage, 'HANDED_OVER')
    GROUP BY r.first
  ), span AS (
    SELECT l.village::text AS village,
      CAST((CASE WHEN from_stage = 'PREPARING' THEN f.opened_at ELSE r.began END) AT TIME ZONE 'Asia/Shanghai' AS date) AS began,
      CASE WHEN l.over THEN CAST(r.ended AT TIME ZONE 'Asia/Shanghai' AS date) END AS ended
    FROM latest l JOIN election.election f ON f.id = l.first LEFT JOIN reached r ON r.first = l.first
  )
  SELECT span.village, span.began, span.ended FROM span WHERE span.began IS NOT NULL
$$;
REVOKE ALL ON FUNCTION situation.spans(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION situation.spans(text, text, text) TO huanjie_app;
