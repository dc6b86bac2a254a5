-- 届中: readiness is asked before a change of term; a vote between terms is the law's own (R-AF-5, R-AF-7).
DROP TRIGGER readiness_gate ON election.election;
DROP TRIGGER readiness_gate_at_birth ON election.election;
DROP TRIGGER readiness_gate_evidence ON election.election;
DROP TRIGGER readiness_gate_evidence_at_birth ON election.election;
CREATE TRIGGER readiness_gate BEFORE UPDATE ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING' AND NEW.sequence = 1 AND NEW.procedure = 'TERM')
  EXECUTE FUNCTION readiness.refuse_start();
CREATE TRIGGER readiness_gate_at_birth BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.stage <> 'PREPARING' AND NEW.sequence = 1 AND NEW.procedure = 'TERM') EXECUTE FUNCTION readiness.refuse_start();
CREATE TRIGGER readiness_gate_evidence BEFORE UPDATE ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING' AND NEW.sequence = 1 AND NEW.procedure = 'TERM')
  EXECUTE FUNCTION readiness.refuse_outlived_start();
CREATE TRIGGER readiness_gate_evidence_at_birth BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.stage <> 'PREPARING' AND NEW.sequence = 1 AND NEW.procedure = 'TERM')
  EXECUTE FUNCTION readiness.refuse_outlived_start();
