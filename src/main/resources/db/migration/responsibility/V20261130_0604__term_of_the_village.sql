-- Since when a village is in term is a matter of the term that it is in, or of the one that is looked at.
-- replaces V20261124_0101
CREATE OR REPLACE FUNCTION responsibility.in_term(lo text, hi text)
RETURNS TABLE (village text, opened_at timestamptz, started_at timestamptz, handed_over boolean)
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT DISTINCT ON (e.village) e.village::text, f.opened_at,
    (SELECT min(s.at) FROM election.entered s WHERE s.election = e.first AND s.stage = 'STARTED'),
    e.stage IN ('HANDED_OVER', 'ARCHIVED')
  FROM election.in_view e JOIN election.election f ON f.id = e.first
  WHERE e.village COLLATE "C" >= lo AND e.village COLLATE "C" < hi AND e.body = 'VILLAGERS_COMMITTEE'
  ORDER BY e.village, e.opened_at DESC, e.sequence DESC
$$;
