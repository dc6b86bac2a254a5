-- 改正: a meeting or a document that was taken down wrongly is put right until a result rests on it, by an entry that says who and why and
-- keeps what stood before. What was never there is withdrawn, where nothing rests on it.
CREATE TABLE election.amendment (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  election uuid NOT NULL REFERENCES election.election,
  village  store.division_code NOT NULL,
  what     text NOT NULL CHECK (what IN ('MEETING', 'DOCUMENT')),
  record   uuid NOT NULL,
  before   jsonb NOT NULL,
  withdrawn boolean NOT NULL,
  why      text NOT NULL CHECK (length(why) BETWEEN 2 AND 200),
  at       timestamptz NOT NULL,
  by       text NOT NULL
);
CREATE INDEX amendment_election ON election.amendment (election, seq);
CALL store.guard('election.amendment', 'village');
GRANT SELECT ON election.amendment TO huanjie_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.amendment
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_change();
COMMENT ON COLUMN election.amendment.why IS 'kept: mentioned text for election by R-AF-3 until record-stays as plain';
COMMENT ON COLUMN election.amendment.before IS 'kept: mentioned text for election by R-AF-3 until record-stays as plain';
COMMENT ON COLUMN election.amendment.by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- replaces the guard of V20261122_0040 on these two tables: they are changed by the functions below alone
CREATE FUNCTION election.refuse_uncorrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT store.by_owner(TG_RELID) THEN
    RAISE EXCEPTION 'what has been recorded in % is never changed or removed', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER append_only ON election.meeting;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.meeting
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_uncorrected();
DROP TRIGGER append_only ON election.document;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON election.document
  FOR EACH STATEMENT EXECUTE FUNCTION election.refuse_uncorrected();
DROP TRIGGER keep_dated ON election.meeting;
CREATE TRIGGER keep_dated BEFORE INSERT OR UPDATE ON election.meeting FOR EACH ROW EXECUTE FUNCTION election.keep_meeting();

-- Takes down what stands before it is put right; refuses where a result rests on it.
CREATE FUNCTION election.take_down(kind text, wanted uuid, old jsonb, gone boolean, reason text, corrected_at timestamptz, corrected_by text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
DECLARE
  of_village text := old ->> 'village';
BEGIN
  IF old IS NULL
     OR of_village < current_setting('huanjie.lo', true) OR of_village >= current_setting('huanjie.hi', true)
     OR NOT store.is_at_work('{VILLAGE_TEAM,ELECTION_COMMITTEE,TOWN_COMMITTEE,COUNTY_OFFICE}') THEN
    RAISE EXCEPTION 'no record % is corrected here', wanted;
  END IF;
  IF election.has_entered((old ->> 'election')::uuid, CASE kind WHEN 'MEETING' THEN '{DECLARED}' ELSE '{ARCHIVED}' END::text[]) THEN
    RAISE EXCEPTION 'a result rests on record %', wanted;
  END IF;
  INSERT INTO election.amendment (election, village, what, record, before, withdrawn, why, at, by)
  VALUES ((old ->> 'election')::uuid, of_village, kind, wanted, old, gone, reason, corrected_at, corrected_by);
END $$;
REVOKE ALL ON FUNCTION election.take_down(text, uuid, jsonb, boolean, text, timestamptz, text) FROM PUBLIC;

CREATE FUNCTION election.correct_meeting(
  wanted uuid, kind text, of_group int, of_groups int, announced date, held date, due int, present int, in_favour int,
  reason text, corrected_at timestamptz, corrected_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  PERFORM election.take_down('MEETING', wanted, (SELECT to_jsonb(m) FROM meeting m WHERE m.id = wanted FOR UPDATE), false,
    reason, corrected_at, corrected_by);
  UPDATE meeting m SET kind = correct_meeting.kind, group_number = of_group, groups = of_groups, announced = correct_meeting.announced,
    held = correct_meeting.held, due = correct_meeting.due, present = correct_meeting.present, in_favour = correct_meeting.in_favour
  WHERE m.id = wanted;
  RETURN true;
END $$;
CREATE FUNCTION election.withdraw_meeting(wanted uuid, reason text, corrected_at timestamptz, corrected_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  PERFORM election.take_down('MEETING', wanted, (SELECT to_jsonb(m) FROM meeting m WHERE m.id = wanted FOR UPDATE), true,
    reason, corrected_at, corrected_by);
  DELETE FROM meeting m WHERE m.id = wanted;
  RETURN true;
END $$;
CREATE FUNCTION election.correct_document(
  wanted uuid, title text, number text, dated date, note text, reason text, corrected_at timestamptz, corrected_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  PERFORM election.take_down('DOCUMENT', wanted, (SELECT to_jsonb(d) FROM document d WHERE d.id = wanted FOR UPDATE), false,
    reason, corrected_at, corrected_by);
  UPDATE document d SET title = correct_document.title, number = correct_document.number, dated = correct_document.dated,
    note = correct_document.note WHERE d.id = wanted;
  RETURN true;
END $$;
CREATE FUNCTION election.withdraw_document(wanted uuid, reason text, corrected_at timestamptz, corrected_by text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = election, pg_temp AS $$
BEGIN
  PERFORM election.take_down('DOCUMENT', wanted, (SELECT to_jsonb(d) FROM document d WHERE d.id = wanted FOR UPDATE), true,
    reason, corrected_at, corrected_by);
  DELETE FROM document d WHERE d.id = wanted;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION election.correct_meeting FROM PUBLIC;
REVOKE ALL ON FUNCTION election.withdraw_meeting FROM PUBLIC;
REVOKE ALL ON FUNCTION election.correct_document FROM PUBLIC;
REVOKE ALL ON FUNCTION election.withdraw_document FROM PUBLIC;
GRANT EXECUTE ON FUNCTION election.correct_meeting TO huanjie_app;
GRANT EXECUTE ON FUNCTION election.withdraw_meeting TO huanjie_app;
GRANT EXECUTE ON FUNCTION election.correct_document TO huanjie_app;
GRANT EXECUTE ON FUNCTION election.withdraw_document TO huanjie_app;

-- 推选结果: the last record holds; one that comes after another says why.
ALTER TABLE election.choice ADD COLUMN why text CHECK (length(why) BETWEEN 2 AND 200);
COMMENT ON COLUMN election.choice.why IS 'kept: mentioned text for election by R-AF-3 until record-stays as plain';
GRANT INSERT (why) ON election.choice TO huanjie_app;
CREATE FUNCTION election.say_why() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.why IS NULL AND EXISTS (SELECT FROM election.choice c WHERE c.election = NEW.election) THEN
    RAISE EXCEPTION 'a choice that comes after another says why';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER say_why BEFORE INSERT ON election.choice FOR EACH ROW EXECUTE FUNCTION election.say_why();
