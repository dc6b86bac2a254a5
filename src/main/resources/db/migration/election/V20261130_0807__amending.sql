-- replaces V20261130_0804: the owner of these tables changes them too by the functions that take down why alone
CREATE OR REPLACE FUNCTION election.refuse_uncorrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT store.by_owner(TG_RELID) OR coalesce(current_setting('election.amending', true), '') <> 'on' THEN
    RAISE EXCEPTION 'what has been recorded in % is never changed or removed', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION election.take_down(kind text, wanted uuid, old jsonb, gone boolean, reason text, corrected_at timestamptz, corrected_by text)
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
  PERFORM set_config('election.amending', 'on', true);
END $$;
