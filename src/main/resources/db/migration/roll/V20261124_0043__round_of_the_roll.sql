-- Whether the roll may be changed is asked of the latest round: two can be opened at the same moment of a clock that stands still.
CREATE OR REPLACE FUNCTION roll.keep_as_posted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = roll, pg_temp AS $$
DECLARE
  refused record;
BEGIN
  -- whoever is opening the next stage right now finishes first, or waits for this change
  PERFORM FROM election.election e
  WHERE e.village IN (SELECT DISTINCT c.village FROM changed c) AND e.body = 'VILLAGERS_COMMITTEE' FOR SHARE;
  SELECT here.village, here.stage INTO refused
  FROM (SELECT DISTINCT ON (e.village) e.village, e.stage
        FROM election.election e JOIN (SELECT DISTINCT c.village FROM changed c) v ON v.village = e.village
        WHERE e.body = 'VILLAGERS_COMMITTEE'
        ORDER BY e.village, e.opened_at DESC, e.sequence DESC) here
  JOIN changed c ON c.village = here.village
  WHERE here.stage NOT IN ('PREPARING', 'STARTED', 'COMMITTEE_CHOSEN', 'RULES_PASSED', 'REGISTERING')
    AND (here.stage IN ('POLLING', 'COUNTING', 'DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED')
      OR NOT EXISTS (
        SELECT FROM roll.correction k
        WHERE k.voter = c.id AND k.transaction = pg_current_xact_id() AND k.ground <> 'REGISTRATION'
          AND (here.stage = 'ROLL_PUBLISHED' OR k.ground <> 'OBJECTION')))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the roll of % is closed to this change: its election stands at %', refused.village, refused.stage;
  END IF;
  RETURN NULL;
END $$;
