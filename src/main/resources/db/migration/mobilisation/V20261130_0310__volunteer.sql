-- 住户: who lives together under one number in a group; where it lies, and one telephone where there is one. It is no register of the police's.
CREATE TABLE mobilisation.household (
  id           uuid PRIMARY KEY,
  village      store.division_code NOT NULL,
  group_number smallint NOT NULL CHECK (group_number BETWEEN 1 AND 99),
  number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 10),
  walk_order   int NOT NULL CHECK (walk_order BETWEEN 0 AND 99999),        -- as one walks by, within the group
  east         int CHECK (east BETWEEN -20000 AND 20000),
  north        int CHECK (north BETWEEN -20000 AND 20000),
  described    text NOT NULL DEFAULT '' CHECK (length(described) <= 80),
  walk_minutes smallint CHECK (walk_minutes BETWEEN 0 AND 600),
  phone_sealed bytea,
  phone_mask   text,
  entered_by   text NOT NULL,
  entered_at   timestamptz NOT NULL,
  UNIQUE (village, group_number, number),
  CHECK ((east IS NULL) = (north IS NULL)),
  CHECK ((phone_sealed IS NULL) = (phone_mask IS NULL))
);
CALL store.guard('mobilisation.household', 'village');
GRANT SELECT, DELETE, INSERT (id, village, group_number, number, walk_order, east, north, described, walk_minutes, entered_by, entered_at),
  UPDATE (walk_order, east, north, described, walk_minutes, phone_sealed, phone_mask) ON mobilisation.household TO huanjie_app;

-- 住户成员: which voter of the roll lives there; in one household at most. Whoever is struck from the roll is left out by who reads.
CREATE TABLE mobilisation.dweller (
  voter     uuid PRIMARY KEY,
  household uuid NOT NULL REFERENCES mobilisation.household ON DELETE CASCADE,
  village   store.division_code NOT NULL
);
CREATE INDEX dweller_household ON mobilisation.dweller (household);
CREATE INDEX dweller_village ON mobilisation.dweller (village);
CALL store.guard('mobilisation.dweller', 'village');
GRANT SELECT, INSERT, DELETE ON mobilisation.dweller TO huanjie_app;

-- A voter lives in a household of the own village.
CREATE FUNCTION mobilisation.dweller_at_home() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM household h WHERE h.id = NEW.household AND h.village = NEW.village) THEN
    RAISE EXCEPTION 'a voter lives in a household of the own village';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.dweller_at_home() FROM PUBLIC;
CREATE TRIGGER own_village BEFORE INSERT ON mobilisation.dweller FOR EACH ROW EXECUTE FUNCTION mobilisation.dweller_at_home();

-- 志愿者: signed up by the office or by themselves, accepted once, gone once; a villager of the roll or none.
CREATE TABLE mobilisation.volunteer (
  id           uuid PRIMARY KEY,
  village      store.division_code NOT NULL,
  term         uuid NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  name_form    text NOT NULL GENERATED ALWAYS AS (store.name_form(name)) STORED,
  group_number smallint CHECK (group_number BETWEEN 1 AND 99),
  voter        uuid,
  account      uuid,
  kinds        text[] NOT NULL CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['VOLUNTEER', 'DRIVER']),
  free_from    time,
  free_until   time,
  phone_sealed bytea,
  phone_mask   text,
  namesake     boolean NOT NULL DEFAULT false,     -- another than the member of the committee who is called the same
  signed_up_by text NOT NULL,
  signed_up_at timestamptz NOT NULL,
  accepted_by  text,
  accepted_at  timestamptz,
  left_by      text,
  left_at      timestamptz,
  CHECK ((phone_sealed IS NULL) = (phone_mask IS NULL)),
  CHECK ((free_from IS NULL) = (free_until IS NULL) AND free_from < free_until),
  CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  CHECK ((left_by IS NULL) = (left_at IS NULL))
);
CREATE INDEX volunteer_village ON mobilisation.volunteer (village, term);
CREATE UNIQUE INDEX volunteer_once ON mobilisation.volunteer (village, term, voter) WHERE voter IS NOT NULL AND left_at IS NULL AND accepted_at IS NOT NULL;
CREATE UNIQUE INDEX volunteer_account ON mobilisation.volunteer (account) WHERE account IS NOT NULL AND left_at IS NULL;
CALL store.guard('mobilisation.volunteer', 'village');
GRANT SELECT, INSERT (id, village, term, name, group_number, voter, kinds, free_from, free_until, phone_sealed, phone_mask, signed_up_by,
    signed_up_at, accepted_by, accepted_at),
  UPDATE (voter, account, kinds, free_from, free_until, phone_sealed, phone_mask, namesake, accepted_by, accepted_at, left_by, left_at)
  ON mobilisation.volunteer TO huanjie_app;
CREATE TRIGGER keep_left BEFORE UPDATE ON mobilisation.volunteer
  FOR EACH ROW WHEN (OLD.left_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- 志愿者申报的亲属: to which of those who stand a volunteer is near, as they say themselves.
CREATE TABLE mobilisation.volunteer_kin (
  volunteer uuid NOT NULL REFERENCES mobilisation.volunteer ON DELETE CASCADE,
  candidate uuid NOT NULL,
  village   store.division_code NOT NULL,
  kinship   text NOT NULL CHECK (kinship IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD')),
  PRIMARY KEY (volunteer, candidate)
);
CREATE INDEX volunteer_kin_village ON mobilisation.volunteer_kin (village);
CALL store.guard('mobilisation.volunteer_kin', 'village');
GRANT SELECT, INSERT, DELETE ON mobilisation.volunteer_kin TO huanjie_app;

-- 网格: households divided by group and as one walks by, with who answers for them and who goes there.
CREATE TABLE mobilisation.grid (
  id      uuid PRIMARY KEY,
  village store.division_code NOT NULL,
  term    uuid NOT NULL,
  number  int NOT NULL CHECK (number BETWEEN 1 AND 999),
  name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
  UNIQUE (village, term, number)
);
CALL store.guard('mobilisation.grid', 'village');
GRANT SELECT, INSERT, DELETE, UPDATE (name) ON mobilisation.grid TO huanjie_app;

CREATE TABLE mobilisation.grid_household (
  household uuid PRIMARY KEY REFERENCES mobilisation.household ON DELETE CASCADE,
  grid      uuid NOT NULL REFERENCES mobilisation.grid ON DELETE CASCADE,
  village   store.division_code NOT NULL
);
CREATE INDEX grid_household_grid ON mobilisation.grid_household (grid);
CREATE INDEX grid_household_village ON mobilisation.grid_household (village);
CALL store.guard('mobilisation.grid_household', 'village');
GRANT SELECT, INSERT, DELETE ON mobilisation.grid_household TO huanjie_app;

CREATE TABLE mobilisation.grid_volunteer (
  grid      uuid NOT NULL REFERENCES mobilisation.grid ON DELETE CASCADE,
  volunteer uuid NOT NULL REFERENCES mobilisation.volunteer ON DELETE CASCADE,
  village   store.division_code NOT NULL,
  answers   boolean NOT NULL DEFAULT false,
  PRIMARY KEY (grid, volunteer)
);
CREATE UNIQUE INDEX grid_has_one_who_answers ON mobilisation.grid_volunteer (grid) WHERE answers;
CREATE INDEX grid_volunteer_volunteer ON mobilisation.grid_volunteer (volunteer);
CREATE INDEX grid_volunteer_village ON mobilisation.grid_volunteer (village);
CALL store.guard('mobilisation.grid_volunteer', 'village');
GRANT SELECT, INSERT, DELETE, UPDATE (answers) ON mobilisation.grid_volunteer TO huanjie_app;

-- 岗位排班: who stands at the service post in the hall on the day of the vote, for what and from when until when.
CREATE TABLE mobilisation.post_shift (
  id        uuid PRIMARY KEY,
  village   store.division_code NOT NULL,
  volunteer uuid NOT NULL REFERENCES mobilisation.volunteer ON DELETE CASCADE,
  post      text NOT NULL CHECK (post IN ('POLICY', 'GUIDING', 'ORDER')),
  starts    time NOT NULL,
  ends      time NOT NULL CHECK (starts < ends),
  by        text NOT NULL
);
CREATE INDEX post_shift_volunteer ON mobilisation.post_shift (volunteer);
CREATE INDEX post_shift_village ON mobilisation.post_shift (village);
CALL store.guard('mobilisation.post_shift', 'village');
GRANT SELECT, INSERT, DELETE ON mobilisation.post_shift TO huanjie_app;

-- Nobody stands at two places at once; two who enter at the same instant wait for each other at the volunteer's row.
CREATE FUNCTION mobilisation.one_place_at_once() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  PERFORM FROM volunteer v WHERE v.id = NEW.volunteer FOR UPDATE;
  IF EXISTS (SELECT FROM post_shift s WHERE s.volunteer = NEW.volunteer AND s.starts < NEW.ends AND NEW.starts < s.ends) THEN
    RAISE EXCEPTION 'nobody stands at two places at once';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.one_place_at_once() FROM PUBLIC;
CREATE TRIGGER one_place BEFORE INSERT ON mobilisation.post_shift FOR EACH ROW EXECUTE FUNCTION mobilisation.one_place_at_once();

-- 志愿者回避: why this volunteer may not serve, empty where nothing bars: CANDIDATE, KIN or COMMITTEE (R-VS-1). Twin of VolunteerRecusal.
CREATE FUNCTION mobilisation.barred(of_volunteer uuid) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = mobilisation, pg_temp AS $$
  WITH one AS (SELECT * FROM volunteer v WHERE v.id = of_volunteer),
  vote AS (SELECT e.* FROM election.election e, one WHERE e.village = one.village AND e.body = 'VILLAGERS_COMMITTEE'
    ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1),
  standing AS (SELECT c.person FROM candidacy.candidate c, vote WHERE c.election = vote.id
    AND (c.withdrawn_on IS NULL OR c.after_list) AND c.barred_by IS NULL AND c.left_in IS NULL)
  SELECT 'CANDIDATE' FROM one JOIN standing s ON s.person = one.voter
  UNION
  SELECT 'KIN' FROM one, vote, candidacy.kinship k WHERE k.election = vote.first
    AND (k.one = one.voter AND k.other IN (SELECT person FROM standing) OR k.other = one.voter AND k.one IN (SELECT person FROM standing))
  UNION
  SELECT 'KIN' FROM one JOIN volunteer_kin k ON k.volunteer = one.id JOIN standing s ON s.person = k.candidate
  UNION
  SELECT 'KIN' FROM one, vote, polling.kin k JOIN standing s ON s.person = k.candidate
    JOIN polling.staff t ON t.election = k.election AND t.role = k.role AND t.name = k.name
    WHERE k.election = vote.id AND store.name_form(k.name) = one.name_form
      AND (t.person IS NULL OR one.voter IS NULL OR t.person = one.voter)
  UNION
  SELECT 'COMMITTEE' FROM one, vote, election.committee_member m WHERE m.election = vote.first AND m.left_on IS NULL
    AND m.office <> 'RESERVE' AND store.name_form(m.name) = one.name_form AND NOT one.namesake
$$;
REVOKE ALL ON FUNCTION mobilisation.barred(uuid) FROM PUBLIC;

-- Who is barred, was not accepted or has left is put nowhere, by any route. Put before every table that gives a volunteer something to do.
CREATE FUNCTION mobilisation.volunteer_serves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM volunteer v WHERE v.id = NEW.volunteer AND v.village = NEW.village
      AND v.accepted_at IS NOT NULL AND v.left_at IS NULL) THEN
    RAISE EXCEPTION 'only a volunteer of the village who was accepted and has not left serves';
  END IF;
  IF EXISTS (SELECT FROM mobilisation.barred(NEW.volunteer)) THEN
    RAISE EXCEPTION 'no candidate, near relative of one or member of the election committee volunteers';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.volunteer_serves() FROM PUBLIC;
CREATE TRIGGER volunteer_serves BEFORE INSERT ON mobilisation.grid_volunteer FOR EACH ROW EXECUTE FUNCTION mobilisation.volunteer_serves();
CREATE TRIGGER volunteer_serves BEFORE INSERT ON mobilisation.post_shift FOR EACH ROW EXECUTE FUNCTION mobilisation.volunteer_serves();

-- What has gone with the archive is not begun anew.
CREATE FUNCTION mobilisation.keep_over() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF (SELECT e.stage FROM election.election e WHERE e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE'
      ORDER BY e.opened_at DESC, e.sequence DESC LIMIT 1) = 'ARCHIVED' THEN
    RAISE EXCEPTION 'the village''s election is in the archive, and with it have gone its volunteers and households';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.keep_over() FROM PUBLIC;
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.household FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.dweller FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.volunteer FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.volunteer_kin FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.grid FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.grid_household FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.grid_volunteer FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.post_shift FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();

-- 清除: with the archive of the village's last vote go volunteers, grids and households, and whatever hangs on them.
CREATE FUNCTION mobilisation.forget() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM election.election e WHERE e.village = NEW.village AND e.term = NEW.term AND e.body = NEW.body
      AND e.id <> NEW.id AND e.stage <> 'ARCHIVED') THEN
    RETURN NULL;
  END IF;
  DELETE FROM post_shift WHERE village = NEW.village;
  DELETE FROM grid_volunteer WHERE village = NEW.village;
  DELETE FROM grid_household WHERE village = NEW.village;
  DELETE FROM grid WHERE village = NEW.village;
  DELETE FROM volunteer_kin WHERE village = NEW.village;
  DELETE FROM volunteer WHERE village = NEW.village;
  DELETE FROM dweller WHERE village = NEW.village;
  DELETE FROM household WHERE village = NEW.village;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION mobilisation.forget() FROM PUBLIC;
CREATE TRIGGER mobilisation_goes AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED' AND NEW.body = 'VILLAGERS_COMMITTEE')
  EXECUTE FUNCTION mobilisation.forget();

-- 留存说明: what of a person each column keeps, whose, what for, by what rule, until when and how.
COMMENT ON COLUMN mobilisation.household.number IS 'kept: voter particulars for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.east IS 'kept: voter particulars for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.north IS 'kept: voter particulars for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.described IS 'kept: voter particulars for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.walk_minutes IS 'kept: voter particulars for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.phone_sealed IS 'kept: voter contact for mobilisation by R-PD-1 until archived as sealed';
COMMENT ON COLUMN mobilisation.household.phone_mask IS 'kept: voter contact for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.household.entered_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN mobilisation.dweller.voter IS 'kept: voter reference for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.dweller.household IS 'kept: voter reference for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.name IS 'kept: volunteer name for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.name_form IS 'kept: volunteer name for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.group_number IS 'kept: volunteer particulars for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.voter IS 'kept: volunteer reference for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.account IS 'kept: volunteer reference for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.kinds IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.free_from IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.free_until IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.phone_sealed IS 'kept: volunteer contact for mobilisation by R-VS-1 until archived as sealed';
COMMENT ON COLUMN mobilisation.volunteer.phone_mask IS 'kept: volunteer contact for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.signed_up_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.accepted_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer.left_by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer_kin.volunteer IS 'kept: volunteer kinship for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer_kin.candidate IS 'kept: candidate kinship for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.volunteer_kin.kinship IS 'kept: volunteer+candidate kinship for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.grid_household.household IS 'kept: voter reference for mobilisation by R-PD-1 until archived as plain';
COMMENT ON COLUMN mobilisation.grid_volunteer.volunteer IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.grid_volunteer.answers IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.post_shift.volunteer IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.post_shift.post IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.post_shift.starts IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.post_shift.ends IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.post_shift.by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
