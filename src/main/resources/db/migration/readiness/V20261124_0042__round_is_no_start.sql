-- Readiness is asked before a village starts. A round that follows a declared one is no start: the law's days for it run already.
DROP TRIGGER readiness_gate ON election.election;
CREATE TRIGGER readiness_gate BEFORE UPDATE ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING' AND NEW.sequence = 1) EXECUTE FUNCTION readiness.refuse_start();
DROP TRIGGER readiness_gate_at_birth ON election.election;
CREATE TRIGGER readiness_gate_at_birth BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.stage <> 'PREPARING' AND NEW.sequence = 1) EXECUTE FUNCTION readiness.refuse_start();
