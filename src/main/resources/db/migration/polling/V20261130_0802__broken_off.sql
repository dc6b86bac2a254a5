-- 投票中断: a vote that was broken off and found void before its result was declared (R-BV-8). Nobody draws or counts any more; who had drawn
-- and when goes at once, since no ballot of it is counted.
ALTER TABLE polling.poll ADD COLUMN broken_off_at timestamptz;

CREATE FUNCTION polling.break_off(wanted uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM mark WHERE election = wanted;
  DELETE FROM event WHERE election = wanted;
  UPDATE desk SET open = false WHERE election = wanted AND open;
  UPDATE poll SET broken_off_at = at, closed_at = coalesce(closed_at, at) WHERE election = wanted AND opened_at IS NOT NULL;
END $$;
REVOKE ALL ON FUNCTION polling.break_off(uuid, timestamptz) FROM PUBLIC;

