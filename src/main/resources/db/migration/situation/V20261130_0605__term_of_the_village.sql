-- The time of a village's meetings is a matter of the term that it is in, or of the one that is looked at.
-- replaces V20261124_0172
CREATE OR REPLACE FUNCTION situation.spans(lo text, hi text, from_stage text)
RETURNS TABLE (village text, began date, ended date)
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  WITH latest AS (
    SELECT DISTINCT ON (e.village) e.village, e.first, e.stage IN ('HANDED_OVER', 'ARCHIVED') AS over
    FROM election.in_view e
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
