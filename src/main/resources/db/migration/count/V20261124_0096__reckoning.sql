-- 合并结果: what a declared round and those before it come to together, as a count file and its outcome, and what vote it calls for. One line
-- a declared round; none is ever changed.
CREATE TABLE count.reckoning (
  election     uuid PRIMARY KEY,
  village      store.division_code NOT NULL,
  count_file   text NOT NULL,
  file_hash    text NOT NULL CHECK (file_hash = encode(sha256(convert_to(count_file, 'UTF8')), 'hex')),
  outcome_zh   text NOT NULL,
  outcome_en   text NOT NULL,
  outcome_hash text NOT NULL CHECK (outcome_hash = encode(sha256(convert_to(outcome_zh, 'UTF8')), 'hex')),
  due          text NOT NULL CHECK (due IN ('NOTHING', 'TIE', 'RERUN', 'AGAIN', 'CHOICE')),
  reckoned_at  timestamptz NOT NULL
);
CREATE INDEX reckoning_village ON count.reckoning (village);
CALL store.guard('count.reckoning', 'village');
GRANT SELECT, INSERT ON count.reckoning TO huanjie_app;

-- 缺额: that the election committee leaves the missing seats vacant (R-WN-10); instead of another vote, where the result leaves the choice.
CREATE TABLE count.vacancy (
  election   uuid PRIMARY KEY REFERENCES count.reckoning,
  village    store.division_code NOT NULL,
  decided_on date NOT NULL,
  by         text NOT NULL
);
CREATE INDEX vacancy_village ON count.vacancy (village);
CALL store.guard('count.vacancy', 'village');
GRANT SELECT, INSERT ON count.vacancy TO huanjie_app;

CREATE FUNCTION count.keep_vacancy_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  -- of a vacancy and another vote only one is decided: both hold the result's row
  PERFORM FROM reckoning r WHERE r.election = NEW.election AND r.due = 'CHOICE' FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM election.election e WHERE e.follows = NEW.election) THEN
    RAISE EXCEPTION 'the result of % leaves no seat vacant', NEW.election;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_lawful BEFORE INSERT ON count.vacancy FOR EACH ROW EXECUTE FUNCTION count.keep_vacancy_lawful();

-- 后续轮次的关口: no round follows that the result before it does not call for.
CREATE FUNCTION count.round_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
DECLARE
  called text;
BEGIN
  SELECT CASE r.due WHEN 'CHOICE' THEN 'RERUN'
                    WHEN 'AGAIN' THEN (SELECT e.round FROM election.election e WHERE e.id = r.election)
                    ELSE r.due END INTO called
  FROM reckoning r WHERE r.election = NEW.follows FOR UPDATE;
  IF called IS DISTINCT FROM NEW.round OR EXISTS (SELECT FROM vacancy v WHERE v.election = NEW.follows) THEN
    RAISE EXCEPTION 'the result of % calls for no such round', NEW.follows;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER count_round_gate BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.sequence > 1) EXECUTE FUNCTION count.round_gate();

-- 备案的关口: a declared result goes no further while it calls for another vote, or leaves a choice that nobody has made.
CREATE FUNCTION count.filing_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = count, pg_temp AS $$
BEGIN
  IF EXISTS (
      SELECT FROM reckoning r WHERE r.election = NEW.id
        AND (r.due IN ('TIE', 'RERUN', 'AGAIN')
          OR (r.due = 'CHOICE' AND NOT EXISTS (SELECT FROM vacancy v WHERE v.election = r.election)))) THEN
    RAISE EXCEPTION 'another vote is due after the result of %', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER count_filing_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'DECLARED' AND NEW.stage <> 'DECLARED') EXECUTE FUNCTION count.filing_gate();
