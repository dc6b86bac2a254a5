-- 提名人: whoever signed for whom tells whom they favour. It is needed while nominations are open, so that nobody signs for more people than there
-- are seats (R-NM-3); with the list it goes, and the number stays.
CREATE OR REPLACE TRIGGER candidacy_nominators_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage IN ('CANDIDATES_PUBLISHED', 'ARCHIVED') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION candidacy.forget_nominators();
DELETE FROM candidacy.nominator n WHERE election.has_entered(n.election, '{CANDIDATES_PUBLISHED}');
COMMENT ON COLUMN candidacy.nominator.candidate IS 'kept: candidate candidacy for nomination by R-NM-1 until listed as plain';
COMMENT ON COLUMN candidacy.nominator.nominee IS 'kept: candidate reference for nomination by R-NM-1 until listed as plain';
COMMENT ON COLUMN candidacy.nominator.person IS 'kept: voter reference for nomination by R-NM-1 until listed as plain';
