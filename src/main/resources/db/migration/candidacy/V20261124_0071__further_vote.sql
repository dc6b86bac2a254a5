-- 后续轮次的候选人: they come from the result that calls for the vote, in the transaction that opens it, and nobody is added. Of one written
-- in, no more is known than the roll says.
ALTER TABLE candidacy.candidate
  ALTER COLUMN education DROP NOT NULL,
  ALTER COLUMN political_status DROP NOT NULL,
  DROP CONSTRAINT candidate_channel_check,
  ADD CONSTRAINT candidate_channel_check CHECK (channel IN ('NOMINATED', 'SELF', 'LISTED', 'PROPOSED', 'RESULT')),
  ADD CONSTRAINT known_of_who_is_nominated CHECK (channel = 'RESULT' OR (education IS NOT NULL AND political_status IS NOT NULL));

CREATE OR REPLACE FUNCTION candidacy.keep_as_published() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF EXISTS (
      SELECT FROM election.election e WHERE e.id = NEW.election
        AND CASE WHEN e.sequence > 1
                 -- a further vote's list is made as the vote is opened; until it is prepared a person may withdraw and return
                 THEN e.stage <> (SELECT s.stage FROM election.round_start s WHERE s.body = e.body)
                   OR (TG_OP = 'INSERT' AND e.xmin <> pg_current_xact_id()::xid)
                 ELSE e.body = 'VILLAGERS_COMMITTEE' AND e.stage <> 'NOMINATING'
                   OR e.body = 'PARTY_BRANCH' AND e.stage <> 'APPROVED'
                   OR e.body = 'SUPERVISORY_COMMITTEE' AND e.stage <> 'PREPARING' END) THEN
    RAISE EXCEPTION 'the list of election % is not open', NEW.election;
  END IF;
  RETURN NEW;
END $$;

-- 回避: which of those who may be elected are near relatives, as declared (R-WN-16). One line a pair, for all rounds of an election.
CREATE TABLE candidacy.kinship (
  election    uuid NOT NULL,
  village     store.division_code NOT NULL,
  one         uuid NOT NULL,
  other       uuid NOT NULL,
  relation    text NOT NULL CHECK (relation IN ('SPOUSE', 'PARENT_CHILD', 'SIBLING', 'GRANDPARENT')),
  declared_on date NOT NULL,
  PRIMARY KEY (election, one, other),
  CHECK (one < other)
);
CREATE INDEX kinship_village ON candidacy.kinship (village);
CALL store.guard('candidacy.kinship', 'village');
GRANT SELECT, INSERT, DELETE ON candidacy.kinship TO huanjie_app;
