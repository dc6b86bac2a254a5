-- 走访记录: one try of a volunteer to reach a household. Added, never changed; two of one household stand side by side. No words, and nothing of
-- anybody's choice: how, whether somebody was there, whether they want no more of it.
CREATE TABLE mobilisation.contact (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  household   uuid NOT NULL REFERENCES mobilisation.household ON DELETE CASCADE,
  volunteer   uuid NOT NULL REFERENCES mobilisation.volunteer ON DELETE CASCADE,
  way         text NOT NULL CHECK (way IN ('CALL', 'DOORSTEP')),
  reached     boolean NOT NULL,
  stops       boolean NOT NULL CHECK (reached OR NOT stops),
  at          timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  by          text NOT NULL
);
CREATE INDEX contact_village ON mobilisation.contact (village);
CREATE INDEX contact_household ON mobilisation.contact (household);
CREATE INDEX contact_volunteer ON mobilisation.contact (volunteer);
CALL store.guard('mobilisation.contact', 'village');
GRANT SELECT, INSERT ON mobilisation.contact TO huanjie_app;
CREATE TRIGGER volunteer_serves BEFORE INSERT ON mobilisation.contact FOR EACH ROW EXECUTE FUNCTION mobilisation.volunteer_serves();
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.contact FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();

-- 参选需要: what a voter of that household needs to be able to vote. What tells of health or abilities is kept with consent alone.
CREATE TABLE mobilisation.need (
  contact   uuid NOT NULL REFERENCES mobilisation.contact ON DELETE CASCADE,
  village   store.division_code NOT NULL,
  voter     uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('AWAY', 'PROXY', 'MOBILE_BOX', 'RIDE', 'READING')),
  consented boolean NOT NULL CHECK (consented OR kind IN ('AWAY', 'PROXY')),
  PRIMARY KEY (contact, voter, kind)
);
CREATE INDEX need_village ON mobilisation.need (village);
CALL store.guard('mobilisation.need', 'village');
GRANT SELECT, INSERT ON mobilisation.need TO huanjie_app;
CREATE TRIGGER keep_over BEFORE INSERT ON mobilisation.need FOR EACH ROW EXECUTE FUNCTION mobilisation.keep_over();

-- A need is that of somebody of the household that was called on.
CREATE FUNCTION mobilisation.need_of_household() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM contact c JOIN dweller d ON d.household = c.household
      WHERE c.id = NEW.contact AND c.village = NEW.village AND c.reached AND d.voter = NEW.voter) THEN
    RAISE EXCEPTION 'only what somebody of a household said there is written down';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION mobilisation.need_of_household() FROM PUBLIC;
CREATE TRIGGER of_household BEFORE INSERT ON mobilisation.need FOR EACH ROW EXECUTE FUNCTION mobilisation.need_of_household();

-- The counties in which anything of help is kept; the clock then works within each one's scope.
CREATE FUNCTION mobilisation.help_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
  SELECT DISTINCT substr(village, 1, 6) FROM need
$$;
REVOKE ALL ON FUNCTION mobilisation.help_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mobilisation.help_counties() TO huanjie_app;

-- Whether so many days have passed since the result of the village's last vote.
CREATE FUNCTION mobilisation.help_over(of_village text, today date, days int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
  SELECT coalesce((SELECT (n.at AT TIME ZONE current_setting('TimeZone'))::date + days <= today
    FROM election.entered n JOIN election.election e ON e.id = n.election
    WHERE e.village = of_village AND e.body = 'VILLAGERS_COMMITTEE' AND n.stage = 'DECLARED'
      AND NOT EXISTS (SELECT FROM election.election later WHERE later.village = e.village AND later.body = e.body
        AND later.term = e.term AND later.stage NOT IN ('DECLARED', 'FILED', 'HANDED_OVER', 'ARCHIVED'))
    ORDER BY n.at DESC LIMIT 1), false)
$$;
REVOKE ALL ON FUNCTION mobilisation.help_over(text, date, int) FROM PUBLIC;

-- 清除: what was heard of who needs what goes so many days after the result.
CREATE FUNCTION mobilisation.forget_help(today date, days int) RETURNS TABLE (village text, gone bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
  WITH gone AS (
    DELETE FROM need n WHERE store.in_scope(n.village) AND help_over(n.village, today, days)
    RETURNING n.village::text AS village)
  SELECT g.village, count(*) FROM gone g GROUP BY 1
$$;
REVOKE ALL ON FUNCTION mobilisation.forget_help(date, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mobilisation.forget_help(date, int) TO huanjie_app;

-- 清除: the rest goes with the archive of the village's last vote.
CREATE FUNCTION mobilisation.forget_contacts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mobilisation, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM election.election e WHERE e.village = NEW.village AND e.term = NEW.term AND e.body = NEW.body
      AND e.id <> NEW.id AND e.stage <> 'ARCHIVED') THEN
    DELETE FROM need WHERE village = NEW.village;
    DELETE FROM contact WHERE village = NEW.village;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION mobilisation.forget_contacts() FROM PUBLIC;
CREATE TRIGGER contacts_go AFTER UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.stage = 'ARCHIVED' AND OLD.stage <> 'ARCHIVED' AND NEW.body = 'VILLAGERS_COMMITTEE')
  EXECUTE FUNCTION mobilisation.forget_contacts();

COMMENT ON COLUMN mobilisation.need.contact IS 'kept: voter reference for mobilisation by R-VS-1 until help as plain';
COMMENT ON COLUMN mobilisation.contact.household IS 'kept: voter presence for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.volunteer IS 'kept: volunteer duty for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.way IS 'kept: voter presence for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.reached IS 'kept: voter presence for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.stops IS 'kept: voter presence for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.at IS 'kept: voter presence for mobilisation by R-VS-1 until archived as plain';
COMMENT ON COLUMN mobilisation.contact.by IS 'kept: account act for accountability by R-PD-5 until archived as plain';
COMMENT ON COLUMN mobilisation.need.voter IS 'kept: voter help for mobilisation by R-VS-1 until help as plain';
COMMENT ON COLUMN mobilisation.need.kind IS 'kept: voter help for mobilisation by R-VS-1 until help as plain';
COMMENT ON COLUMN mobilisation.need.consented IS 'kept: voter help for mobilisation by R-VS-1 until help as plain';
