-- 会议: one group's meeting chooses the committee with the others, or nominates where the rules let it (R-NM-1).
ALTER TABLE election.meeting DROP CONSTRAINT group_chooses_committee_alone;
ALTER TABLE election.meeting ADD CONSTRAINT group_chooses_or_nominates
  CHECK (kind NOT IN ('GROUP', 'GROUP_HOUSEHOLDS') OR purpose IN ('COMMITTEE', 'NOMINATION')) NOT VALID;
CREATE TRIGGER keep_nominating BEFORE INSERT ON election.meeting FOR EACH ROW
  WHEN (NEW.purpose IN ('NOMINATION', 'PRELIMINARY')) EXECUTE FUNCTION election.keep_from('CANDIDATES_PUBLISHED');
