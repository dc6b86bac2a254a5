-- 退出岗位: somebody on the staff is on duty no more. They are not there, and what their account could do at the poll and its count ends; that
-- they had signed in stands in the ledger. Who was there when the poll closed stays as it was recorded.
CREATE FUNCTION polling.leave_duty(of_election uuid, duty text, called text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = polling, pg_temp AS $$
BEGIN
  DELETE FROM presence p WHERE p.election = of_election AND p.role = duty AND p.name = called AND store.in_scope(p.village)
    AND NOT election.has_entered(of_election, ARRAY['DECLARED']);
  IF NOT coalesce((SELECT closed FROM turned(of_election)), false) THEN
    UPDATE staff s SET present = false
      WHERE s.election = of_election AND s.role = duty AND s.name = called AND s.present AND store.in_scope(s.village);
  END IF;
END $$;
REVOKE ALL ON FUNCTION polling.leave_duty(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION polling.leave_duty(uuid, text, text) TO huanjie_app;
