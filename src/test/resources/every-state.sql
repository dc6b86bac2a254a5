-- What the exploration does to one village, as the program's own role: any step, any statement, a start, the next version's day.
CREATE FUNCTION pg_temp.role_of(wanted_step text) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(roles[1], 'clock') FROM readiness.transition WHERE step = wanted_step LIMIT 1
$$;
CREATE FUNCTION pg_temp.act(wanted_term uuid, wanted text, what text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  word text[] := string_to_array(what, ' ');
BEGIN
  CASE word[1]
    WHEN 'LATER' THEN
      IF current_setting('every.today') = '2017-02-20' THEN
        RAISE EXCEPTION 'it is later already';
      END IF;
      PERFORM set_config('every.today', '2017-02-20', true);
    WHEN 'START' THEN
      PERFORM election.enter_stage(e.id, 'PREPARING', 'APPROVED', now(), 'x') FROM election.election e
      WHERE e.term = wanted_term AND e.village = wanted AND e.body = 'PARTY_BRANCH';
    WHEN 'VILLAGE', 'TOWN' THEN
      INSERT INTO readiness.statement (term, village, round, version, condition, side, met, note, evidence, person_name, made_by, made_at)
      SELECT a.term, a.village, a.round, a.version, c.condition, word[1], word[3] = 'met', '', '{}', 'x', 'x', now()
      FROM readiness.assessment a JOIN readiness.condition c USING (version)
      WHERE a.term = wanted_term AND a.village = wanted AND (c.condition = 'FINANCE') = (word[2] = 'one');
      IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing to state on yet';
      END IF;
    ELSE
      PERFORM * FROM readiness.take_step(wanted_term, wanted, what, '', 'x', 'x', pg_temp.role_of(what), now(),
        current_setting('every.today')::date);
  END CASE;
END $$;

CREATE FUNCTION pg_temp.started(wanted_term uuid, wanted text) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM election.election WHERE term = wanted_term AND village = wanted AND stage <> 'PREPARING')
$$;

-- All that tells two situations apart. Rounds are told from the present one alone, so that there are finitely many.
CREATE FUNCTION pg_temp.situation(wanted_term uuid, wanted text) RETURNS text LANGUAGE sql AS $$
  SELECT concat_ws(' ', current_setting('every.today'), pg_temp.started(wanted_term, wanted), a.state, a.version,
    a.before_county IS NOT NULL,
    (SELECT string_agg(concat_ws(',', w.side, w.one, w.met, w.now), ';' ORDER BY w.side, w.one)
     FROM (SELECT DISTINCT ON (s.side, s.condition = 'FINANCE') s.side, s.condition = 'FINANCE' AS one, s.met,
                  CASE WHEN s.version <> a.version THEN 'other version' ELSE (s.round = a.round)::text END AS now
           FROM readiness.statement s WHERE s.term = a.term AND s.village = a.village
           ORDER BY s.side, s.condition = 'FINANCE', s.seq DESC) w))
  FROM (SELECT) nothing LEFT JOIN readiness.assessment a ON a.term = wanted_term AND a.village = wanted
$$;

-- The promise, reckoned apart from the program's own functions: six of both sides at one version, the town's all in the pass's round.
CREATE FUNCTION pg_temp.six_passes(wanted_term uuid, wanted text) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT FROM readiness.assessment a WHERE a.term = wanted_term AND a.village = wanted AND a.state = 'PASSED' AND 12 = (
      SELECT count(*) FROM (
        SELECT DISTINCT ON (s.side, s.condition) s.* FROM readiness.statement s
        WHERE s.term = a.term AND s.village = a.village ORDER BY s.side, s.condition, s.seq DESC) w
      WHERE w.met AND w.version = a.version AND (w.side = 'VILLAGE' OR w.round = a.round)))
$$;

-- Walks a path, tries everything from there, and takes all of it back: what was possible, as 'what|started|sound|situation'.
CREATE FUNCTION pg_temp.edges(wanted_term uuid, wanted text, path text[], everything text[]) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  what text;
  there text;
  found text[] := '{}';
BEGIN
  BEGIN
    FOREACH what IN ARRAY path LOOP
      PERFORM pg_temp.act(wanted_term, wanted, what);
    END LOOP;
    FOREACH what IN ARRAY everything LOOP
      BEGIN
        PERFORM pg_temp.act(wanted_term, wanted, what);
        there := concat_ws('|', what, pg_temp.started(wanted_term, wanted), pg_temp.six_passes(wanted_term, wanted),
          pg_temp.situation(wanted_term, wanted));
        RAISE SQLSTATE 'HJ001';
      EXCEPTION
        WHEN SQLSTATE 'HJ001' THEN found := found || there;
        WHEN raise_exception THEN NULL; -- refused, as the guards refuse; any other error fails the test
      END;
    END LOOP;
    RAISE SQLSTATE 'HJ002';
  EXCEPTION WHEN SQLSTATE 'HJ002' THEN
    RETURN found;
  END;
END $$;
