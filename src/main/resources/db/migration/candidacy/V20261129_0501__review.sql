-- 联审: one review a person and election. It is opened by a nomination alone, and two levels answer it, each blind to the other.

-- Who asks: the county's side or the town's, by the division of the work; nobody below or above is a side.
CREATE FUNCTION candidacy.side() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_temp AS $$
  SELECT CASE length(current_setting('huanjie.lo', true)) WHEN 6 THEN 'COUNTY' WHEN 9 THEN 'TOWN' END
$$;

-- 部门席位: which account answers for which organ of a county. Who sits there sees the organ's own questions and nothing else of a review.
CREATE TABLE candidacy.organ_desk (
  id       uuid PRIMARY KEY,
  county   store.division_code NOT NULL CHECK (length(county) = 6),
  organ    text NOT NULL,
  account  text NOT NULL,
  from_at  timestamptz NOT NULL,
  until_at timestamptz,
  by       text NOT NULL
);
CREATE UNIQUE INDEX organ_desk_account ON candidacy.organ_desk (account) WHERE until_at IS NULL;
CREATE INDEX organ_desk_county ON candidacy.organ_desk (county);
CALL store.guard('candidacy.organ_desk', 'county');
GRANT SELECT, INSERT, UPDATE (until_at) ON candidacy.organ_desk TO huanjie_app;
CREATE TRIGGER keep_ended BEFORE UPDATE ON candidacy.organ_desk
  FOR EACH ROW WHEN (OLD.until_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- The organ that the account at work has ever sat for; NULL for everybody else. One who left an organ sees no more than before.
CREATE FUNCTION candidacy.my_organ() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT organ FROM organ_desk WHERE account = current_setting('huanjie.account', true) ORDER BY until_at NULLS FIRST, from_at DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION candidacy.my_organ() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.my_organ() TO huanjie_app;

CREATE TABLE candidacy.review (
  id           uuid PRIMARY KEY,
  election     uuid NOT NULL,
  village      store.division_code NOT NULL,
  person       uuid NOT NULL,
  edition      text REFERENCES candidacy.edition,  -- NULL until the county has adopted one
  opened_at    timestamptz NOT NULL,
  due_on       date NOT NULL,                      -- by when both levels answer
  concluded_at timestamptz,
  UNIQUE (election, person)
);
CREATE INDEX review_village ON candidacy.review (village);
CALL store.guard('candidacy.review', 'village');
CREATE POLICY no_organ ON candidacy.review AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT, UPDATE (edition) ON candidacy.review TO huanjie_app;
CREATE TRIGGER keep_edition BEFORE UPDATE OF edition ON candidacy.review
  FOR EACH ROW WHEN (OLD.edition IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- The only writer of reviews: of a person who was nominated or declared themselves, never of a villager who did not.
CREATE FUNCTION candidacy.open_review(new_id uuid, nominated uuid, adopted text, at timestamptz, due date) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  c record;
  opened uuid;
BEGIN
  SELECT * INTO c FROM candidate WHERE id = nominated;
  IF NOT FOUND OR NOT store.in_scope(c.village) OR c.channel NOT IN ('NOMINATED', 'SELF', 'LISTED', 'PROPOSED') THEN
    RAISE EXCEPTION 'a review begins with a nomination';
  END IF;
  INSERT INTO review (id, election, village, person, edition, opened_at, due_on)
    VALUES (new_id, c.election, c.village, c.person, adopted, at, due)
    ON CONFLICT (election, person) DO NOTHING RETURNING id INTO opened;
  RETURN opened;  -- NULL where the person is under review already
END $$;
REVOKE ALL ON FUNCTION candidacy.open_review(uuid, uuid, text, timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.open_review(uuid, uuid, text, timestamptz, date) TO huanjie_app;

-- What a criterion's force is in this election; NULL where the review does not ask it.
CREATE FUNCTION candidacy.force_of(wanted uuid, asked_edition text, asked_item text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT CASE WHEN asked_edition = 'VILLAGE'
    THEN (SELECT 'V' FROM village_criterion v WHERE v.election = r.election AND v.item = asked_item)
    ELSE (SELECT k.force FROM criterion k JOIN edition d ON d.code = k.edition JOIN election.election e ON e.id = r.election
          WHERE k.edition = asked_edition AND k.item = asked_item AND (d.statute OR d.code = r.edition)
            AND (k.off_from IS NULL OR e.day IS NULL OR e.day < k.off_from)) END
  FROM review r WHERE r.id = wanted
$$;
REVOKE ALL ON FUNCTION candidacy.force_of(uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.force_of(uuid, text, text) TO huanjie_app;

-- 部门核查: what one organ is asked about one person, and what it answered: nothing, or one line a criterion.
CREATE TABLE candidacy.inquiry (
  id          uuid PRIMARY KEY,
  review      uuid NOT NULL REFERENCES candidacy.review,
  election    uuid NOT NULL,
  village     store.division_code NOT NULL,
  person      uuid NOT NULL,
  organ       text NOT NULL,
  asked_on    date NOT NULL,
  due_on      date NOT NULL,
  answered_on date,
  answered_by text,
  channel     text CHECK (channel IN ('FORM', 'SHEET', 'MATCH')),
  UNIQUE (review, organ),
  CHECK ((answered_on IS NULL) = (answered_by IS NULL) AND (answered_on IS NULL) = (channel IS NULL))
);
CREATE INDEX inquiry_village ON candidacy.inquiry (village);
CALL store.guard('candidacy.inquiry', 'village');
CREATE POLICY own_organ ON candidacy.inquiry AS RESTRICTIVE TO huanjie_app
  USING (CASE WHEN (SELECT candidacy.my_organ()) IS NULL THEN candidacy.side() IS NOT NULL ELSE (SELECT candidacy.my_organ()) = organ END)
  WITH CHECK (coalesce((SELECT candidacy.my_organ()), organ) = organ);
GRANT SELECT, INSERT (id, review, election, village, person, organ, asked_on, due_on), UPDATE (answered_on, answered_by, channel) ON candidacy.inquiry TO huanjie_app;
CREATE TRIGGER keep_answered BEFORE UPDATE ON candidacy.inquiry
  FOR EACH ROW WHEN (OLD.answered_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

CREATE TABLE candidacy.hit (
  inquiry       uuid NOT NULL REFERENCES candidacy.inquiry,
  village       store.division_code NOT NULL,
  edition       text NOT NULL,
  item          text NOT NULL,
  document      text NOT NULL CHECK (document <> ''),
  document_on   date NOT NULL,
  window_ends   date,
  PRIMARY KEY (inquiry, edition, item)
);
CREATE INDEX hit_village ON candidacy.hit (village);
CALL store.guard('candidacy.hit', 'village');
CREATE POLICY own_organ ON candidacy.hit AS RESTRICTIVE TO huanjie_app USING (EXISTS (SELECT FROM candidacy.inquiry i WHERE i.id = inquiry));
GRANT SELECT, INSERT ON candidacy.hit TO huanjie_app;

-- What the organ of an inquiry certifies of what its review asks, and whether that review has ended: an organ sees no review itself.
CREATE FUNCTION candidacy.competence(wanted uuid) RETURNS TABLE (edition text, item text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT k.edition, k.item FROM inquiry i JOIN criterion k ON k.organ = i.organ
  WHERE i.id = wanted AND store.in_scope(i.village) AND force_of(i.review, k.edition, k.item) IS NOT NULL
  UNION
  SELECT 'VILLAGE', v.item FROM inquiry i JOIN village_criterion v ON v.election = i.election AND v.organ = i.organ
  WHERE i.id = wanted AND store.in_scope(i.village)
  ORDER BY 1, 2
$$;
REVOKE ALL ON FUNCTION candidacy.competence(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.competence(uuid) TO huanjie_app;

CREATE FUNCTION candidacy.is_concluded(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT concluded_at IS NOT NULL FROM review WHERE id = wanted
$$;
REVOKE ALL ON FUNCTION candidacy.is_concluded(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.is_concluded(uuid) TO huanjie_app;

-- An answer is of the organ that is asked, of what it is competent for, and before its inquiry is answered.
CREATE FUNCTION candidacy.hit_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  i record;
BEGIN
  SELECT * INTO i FROM inquiry WHERE id = NEW.inquiry;
  IF i.answered_on IS NOT NULL OR i.village <> NEW.village
    OR NOT EXISTS (SELECT FROM competence(NEW.inquiry) c WHERE c.edition = NEW.edition AND c.item = NEW.item) THEN
    RAISE EXCEPTION 'not for this organ to answer: % %', NEW.edition, NEW.item;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.hit_lawful() FROM PUBLIC;
CREATE TRIGGER hit_lawful BEFORE INSERT ON candidacy.hit FOR EACH ROW EXECUTE FUNCTION candidacy.hit_lawful();

-- 提交: one side is in.
CREATE TABLE candidacy.submission (
  review  uuid NOT NULL REFERENCES candidacy.review,
  side    text NOT NULL CHECK (side IN ('TOWN', 'COUNTY')),
  village store.division_code NOT NULL,
  at      timestamptz NOT NULL,
  by      text NOT NULL,
  PRIMARY KEY (review, side)
);
CREATE INDEX submission_village ON candidacy.submission (village);
CALL store.guard('candidacy.submission', 'village');
CREATE POLICY no_organ ON candidacy.submission AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL)
  WITH CHECK ((SELECT candidacy.my_organ()) IS NULL AND side = candidacy.side());
GRANT SELECT, INSERT ON candidacy.submission TO huanjie_app;

CREATE FUNCTION candidacy.submission_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review r WHERE r.id = NEW.review AND r.village = NEW.village AND r.concluded_at IS NULL) THEN
    RAISE EXCEPTION 'review % has ended', NEW.review;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.submission_open() FROM PUBLIC;
CREATE TRIGGER submission_open BEFORE INSERT ON candidacy.submission FOR EACH ROW EXECUTE FUNCTION candidacy.submission_open();

CREATE FUNCTION candidacy.both_in(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT count(*) = 2 OR EXISTS (SELECT FROM review r WHERE r.id = wanted AND r.concluded_at IS NOT NULL) FROM submission WHERE review = wanted
$$;
REVOKE ALL ON FUNCTION candidacy.both_in(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.both_in(uuid) TO huanjie_app;

-- 意见: what one side says of one criterion. Neither side reads the other's until both are in: the policy holds it, whoever asks.
CREATE TABLE candidacy.level_answer (
  review       uuid NOT NULL REFERENCES candidacy.review,
  side         text NOT NULL CHECK (side IN ('TOWN', 'COUNTY')),
  edition      text NOT NULL,
  item         text NOT NULL,
  village      store.division_code NOT NULL,
  found        boolean NOT NULL,
  document     text,
  document_on  date,
  window_ends  date,
  note_sealed  bytea,
  at           timestamptz NOT NULL,
  by           text NOT NULL,
  PRIMARY KEY (review, side, edition, item),
  CHECK ((document IS NULL) = (document_on IS NULL))
);
CREATE INDEX level_answer_village ON candidacy.level_answer (village);
CALL store.guard('candidacy.level_answer', 'village');
CREATE POLICY blind ON candidacy.level_answer AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND (side = candidacy.side() OR (candidacy.side() IS NOT NULL AND candidacy.both_in(review))))
  WITH CHECK ((SELECT candidacy.my_organ()) IS NULL AND side = candidacy.side());
GRANT SELECT, INSERT, UPDATE (found, document, document_on, window_ends, note_sealed, at, by) ON candidacy.level_answer TO huanjie_app;

CREATE FUNCTION candidacy.level_answer_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM submission s WHERE s.review = NEW.review AND s.side = NEW.side)
    OR EXISTS (SELECT FROM review r WHERE r.id = NEW.review AND (r.concluded_at IS NOT NULL OR r.village <> NEW.village))
    OR force_of(NEW.review, NEW.edition, NEW.item) IS NULL THEN
    RAISE EXCEPTION 'no answer is open for this side on % %', NEW.edition, NEW.item;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.level_answer_open() FROM PUBLIC;
CREATE TRIGGER level_answer_open BEFORE INSERT OR UPDATE ON candidacy.level_answer FOR EACH ROW EXECUTE FUNCTION candidacy.level_answer_open();

-- 裁定分歧: where the two levels differ, a third who decided neither settles it, with reasons.
CREATE TABLE candidacy.settlement (
  review         uuid NOT NULL REFERENCES candidacy.review,
  edition        text NOT NULL,
  item           text NOT NULL,
  village        store.division_code NOT NULL,
  found          boolean NOT NULL,
  reasons_sealed bytea NOT NULL,
  at             timestamptz NOT NULL,
  by             text NOT NULL,
  PRIMARY KEY (review, edition, item)
);
CREATE INDEX settlement_village ON candidacy.settlement (village);
CALL store.guard('candidacy.settlement', 'village');
CREATE POLICY levels ON candidacy.settlement AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND candidacy.side() IS NOT NULL);
GRANT SELECT, INSERT ON candidacy.settlement TO huanjie_app;

-- The criteria on which the two levels differ, a level that said nothing of one having found nothing.
CREATE FUNCTION candidacy.differences(wanted uuid) RETURNS TABLE (edition text, item text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT o.edition, o.item FROM level_answer o WHERE o.review = wanted AND both_in(wanted)
  GROUP BY o.edition, o.item HAVING count(*) FILTER (WHERE o.found) = 1
$$;
REVOKE ALL ON FUNCTION candidacy.differences(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.differences(uuid) TO huanjie_app;

-- Everybody who took part in what was decided about a person; they neither settle nor hear an appeal.
CREATE FUNCTION candidacy.deciders(wanted uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT by FROM level_answer WHERE review = wanted UNION SELECT by FROM submission WHERE review = wanted
$$;
REVOKE ALL ON FUNCTION candidacy.deciders(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.deciders(uuid) TO huanjie_app;

CREATE FUNCTION candidacy.settled_by_third() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM differences(NEW.review) d WHERE d.edition = NEW.edition AND d.item = NEW.item)
    OR EXISTS (SELECT FROM review r WHERE r.id = NEW.review AND r.concluded_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the levels do not differ on % %', NEW.edition, NEW.item;
  END IF;
  IF NEW."by" IN (SELECT deciders(NEW.review)) THEN
    RAISE EXCEPTION 'who decided a side does not settle the difference';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.settled_by_third() FROM PUBLIC;
CREATE TRIGGER settled_by_third BEFORE INSERT ON candidacy.settlement FOR EACH ROW EXECUTE FUNCTION candidacy.settled_by_third();

-- 审查发现: what the review came to, one row a criterion; written by the conclusion alone, with the force that the criterion has.
CREATE TABLE candidacy.finding (
  id          uuid PRIMARY KEY,
  review      uuid NOT NULL REFERENCES candidacy.review,
  election    uuid NOT NULL,
  village     store.division_code NOT NULL,
  edition     text NOT NULL,
  item        text NOT NULL,
  force       text NOT NULL CHECK (force IN ('L', 'M', 'V', 'P')),
  organ       text NOT NULL,
  document    text,
  document_on date,
  window_ends date,
  found_on    date NOT NULL,
  notice_on   date,                     -- handed to the person on that day
  notice_by   text,
  lifted_on   date,
  UNIQUE (review, edition, item)
);
CREATE INDEX finding_village ON candidacy.finding (village);
CREATE INDEX finding_election ON candidacy.finding (election);
CALL store.guard('candidacy.finding', 'village');
-- the village sees what may bar, which its election committee decides; what only advises is no business of its neighbours
CREATE POLICY levels ON candidacy.finding AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND (candidacy.side() IS NOT NULL OR force <> 'P'));
GRANT SELECT, UPDATE (notice_on, notice_by) ON candidacy.finding TO huanjie_app;
CREATE TRIGGER keep_notice BEFORE UPDATE OF notice_on, notice_by ON candidacy.finding
  FOR EACH ROW WHEN (OLD.notice_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- Ends a review: both levels are in and no difference is open, or the day is over: then a level that is late has found nothing, and what
-- nobody has settled is not found.
CREATE FUNCTION candidacy.conclude(wanted uuid, today date, at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  r record;
  made int;
BEGIN
  SELECT * INTO r FROM review WHERE id = wanted FOR UPDATE;
  IF NOT FOUND OR NOT store.in_scope(r.village) OR my_organ() IS NOT NULL OR r.concluded_at IS NOT NULL OR r.edition IS NULL THEN
    RAISE EXCEPTION 'no review to conclude: %', wanted;
  END IF;
  IF (SELECT count(*) FROM submission WHERE review = wanted) < 2 AND today <= r.due_on THEN
    RAISE EXCEPTION 'both levels have until % to answer review %', r.due_on, wanted;
  END IF;
  IF today <= r.due_on AND EXISTS (
      SELECT FROM differences(wanted) d
      WHERE NOT EXISTS (SELECT FROM settlement t WHERE t.review = wanted AND t.edition = d.edition AND t.item = d.item)) THEN
    RAISE EXCEPTION 'a difference of review % is not settled', wanted;
  END IF;
  INSERT INTO finding (id, review, election, village, edition, item, force, organ, document, document_on, window_ends, found_on)
  SELECT gen_random_uuid(), wanted, r.election, r.village, o.edition, o.item, force_of(wanted, o.edition, o.item),
    coalesce((SELECT k.organ FROM criterion k WHERE k.edition = o.edition AND k.item = o.item),
             (SELECT v.organ FROM village_criterion v WHERE v.election = r.election AND v.item = o.item)),
    o.document, o.document_on, o.window_ends, today
  FROM (SELECT DISTINCT ON (p.edition, p.item) p.* FROM level_answer p
        WHERE p.review = wanted AND p.found AND EXISTS (SELECT FROM submission s WHERE s.review = wanted AND s.side = p.side)
        ORDER BY p.edition, p.item, p.document IS NULL, p.side) o
  WHERE (SELECT count(*) FROM level_answer b WHERE b.review = wanted AND b.edition = o.edition AND b.item = o.item AND b.found
           AND EXISTS (SELECT FROM submission s WHERE s.review = wanted AND s.side = b.side)) = 2
    OR EXISTS (SELECT FROM settlement t WHERE t.review = wanted AND t.edition = o.edition AND t.item = o.item AND t.found);
  GET DIAGNOSTICS made = ROW_COUNT;
  UPDATE review SET concluded_at = at WHERE id = wanted;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION candidacy.conclude(uuid, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.conclude(uuid, date, timestamptz) TO huanjie_app;

-- 不列入名单 (a bar): what a finding of force L, M or V with its document may lead to. A finding of force P leads to none, whoever asks.
CREATE TABLE candidacy.bar (
  id             uuid PRIMARY KEY,
  finding        uuid NOT NULL REFERENCES candidacy.finding,
  review         uuid NOT NULL,
  village        store.division_code NOT NULL,
  reasons_sealed bytea NOT NULL,
  decided_on     date NOT NULL,
  decided_by     text NOT NULL,
  confirm_by     date NOT NULL,          -- without a confirmation by then it falls
  confirmed_on   date,
  confirmed_by   text,
  ended_on       date,                   -- lifted, or fallen by the clock
  ended_because  text CHECK (ended_because IN ('NOT_CONFIRMED', 'APPEAL', 'APPEAL_LATE', 'WITHDRAWN')),
  CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL) AND (ended_on IS NULL) = (ended_because IS NULL))
);
CREATE UNIQUE INDEX bar_open ON candidacy.bar (finding) WHERE ended_on IS NULL;
CREATE INDEX bar_village ON candidacy.bar (village);
CREATE INDEX bar_review ON candidacy.bar (review);
CALL store.guard('candidacy.bar', 'village');
CREATE POLICY no_organ ON candidacy.bar AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT, INSERT (id, finding, review, village, reasons_sealed, decided_on, decided_by, confirm_by),
  UPDATE (confirmed_on, confirmed_by, ended_on, ended_because) ON candidacy.bar TO huanjie_app;

ALTER TABLE candidacy.candidate ADD COLUMN barred_by uuid REFERENCES candidacy.bar, ADD COLUMN withdrawn_at timestamptz;
GRANT UPDATE (withdrawn_at) ON candidacy.candidate TO huanjie_app;

CREATE FUNCTION candidacy.bar_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  f record;
  e record;
BEGIN
  SELECT * INTO f FROM finding WHERE id = NEW.finding;
  IF NOT FOUND OR f.review <> NEW.review OR f.village <> NEW.village THEN
    RAISE EXCEPTION 'a bar rests on a finding of the same review';
  END IF;
  SELECT stage, body, day INTO e FROM election.election WHERE id = f.election;
  IF NOT (e.body = 'VILLAGERS_COMMITTEE' AND e.stage = 'NOMINATING' OR e.body = 'PARTY_BRANCH' AND e.stage = 'APPROVED') THEN
    RAISE EXCEPTION 'the list of election % is not open', f.election;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.ended_on IS NOT NULL THEN
      RAISE EXCEPTION 'a bar that has ended is not taken up again';
    END IF;
    IF (OLD.confirmed_on, OLD.confirmed_by) IS NOT DISTINCT FROM (NEW.confirmed_on, NEW.confirmed_by) THEN
      RETURN NEW;  -- it ends, which needs no more
    END IF;
    IF OLD.confirmed_on IS NOT NULL OR NEW.confirmed_on > NEW.confirm_by OR NEW.confirmed_by = NEW.decided_by
      OR NEW.confirmed_by IN (SELECT deciders(NEW.review)) THEN
      RAISE EXCEPTION 'a bar is confirmed once, in time and by somebody who did not decide';
    END IF;
  END IF;
  IF f.force = 'P' OR f.force <> coalesce(force_of(f.review, f.edition, f.item), 'P') THEN
    RAISE EXCEPTION 'a finding that advises bars nobody';
  END IF;
  IF f.document IS NULL OR f.document_on IS NULL OR f.notice_on IS NULL OR f.lifted_on IS NOT NULL THEN
    RAISE EXCEPTION 'a bar needs a finding with its document, of which the person has notice';
  END IF;
  IF f.window_ends IS NOT NULL AND f.window_ends < coalesce(e.day, NEW.decided_on) THEN
    RAISE EXCEPTION 'what was found is over on the election day';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.bar_lawful() FROM PUBLIC;
CREATE TRIGGER bar_lawful BEFORE INSERT OR UPDATE ON candidacy.bar FOR EACH ROW EXECUTE FUNCTION candidacy.bar_lawful();

-- A bar that is confirmed takes the person off the list that is being made; one that ends puts them back.
CREATE FUNCTION candidacy.bar_follows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  UPDATE candidate c
    SET barred_by = (SELECT b.id FROM bar b WHERE b.review = NEW.review AND b.confirmed_on IS NOT NULL AND b.ended_on IS NULL ORDER BY b.id LIMIT 1)
    FROM review r WHERE r.id = NEW.review AND c.election = r.election AND c.person = r.person;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.bar_follows() FROM PUBLIC;
CREATE TRIGGER bar_follows AFTER UPDATE ON candidacy.bar FOR EACH ROW EXECUTE FUNCTION candidacy.bar_follows();

-- Who is entered for another post while a bar holds is kept off that list too.
CREATE FUNCTION candidacy.carry_bar() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  NEW.barred_by := (SELECT b.id FROM bar b JOIN review r ON r.id = b.review
    WHERE r.election = NEW.election AND r.person = NEW.person AND b.confirmed_on IS NOT NULL AND b.ended_on IS NULL ORDER BY b.id LIMIT 1);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.carry_bar() FROM PUBLIC;
CREATE TRIGGER carry_bar BEFORE INSERT ON candidacy.candidate FOR EACH ROW EXECUTE FUNCTION candidacy.carry_bar();

-- 申辩: the person's written answer to a finding; as many as they like.
CREATE TABLE candidacy.answer (
  id          uuid PRIMARY KEY,
  finding     uuid NOT NULL REFERENCES candidacy.finding,
  village     store.division_code NOT NULL,
  text_sealed bytea NOT NULL,
  received_at timestamptz NOT NULL,
  channel     text NOT NULL CHECK (channel IN ('OWN_PAGE', 'OFFICE')),
  by          text NOT NULL
);
CREATE INDEX answer_finding ON candidacy.answer (finding);
CREATE INDEX answer_village ON candidacy.answer (village);
CALL store.guard('candidacy.answer', 'village');
CREATE POLICY levels ON candidacy.answer AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND candidacy.side() IS NOT NULL);
GRANT SELECT, INSERT ON candidacy.answer TO huanjie_app;

-- 申诉: heard by people who did not decide; without an answer in time it is granted.
CREATE TABLE candidacy.appeal (
  id             uuid PRIMARY KEY,
  finding        uuid NOT NULL REFERENCES candidacy.finding,
  review         uuid NOT NULL,
  village        store.division_code NOT NULL,
  text_sealed    bytea NOT NULL,
  received_at    timestamptz NOT NULL,
  channel        text NOT NULL CHECK (channel IN ('OWN_PAGE', 'OFFICE')),
  due_on         date NOT NULL,
  decided_on     date,
  decided_by     text,
  upheld         boolean,
  reasons_sealed bytea,
  CHECK ((decided_on IS NULL) = (decided_by IS NULL) AND (decided_on IS NULL) = (upheld IS NULL))
);
CREATE UNIQUE INDEX appeal_open ON candidacy.appeal (finding) WHERE decided_on IS NULL;
CREATE INDEX appeal_village ON candidacy.appeal (village);
CALL store.guard('candidacy.appeal', 'village');
CREATE POLICY no_organ ON candidacy.appeal AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT, INSERT (id, finding, review, village, text_sealed, received_at, channel, due_on),
  UPDATE (decided_on, decided_by, upheld, reasons_sealed) ON candidacy.appeal TO huanjie_app;

CREATE FUNCTION candidacy.heard_by_others() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF OLD.decided_on IS NOT NULL THEN
    RAISE EXCEPTION 'an appeal is decided once';
  END IF;
  IF NEW.decided_by IN (SELECT deciders(NEW.review))
    OR NEW.decided_by IN (SELECT by FROM settlement WHERE review = NEW.review)
    OR NEW.decided_by IN (SELECT decided_by FROM bar WHERE review = NEW.review)
    OR NEW.decided_by IN (SELECT confirmed_by FROM bar WHERE review = NEW.review AND confirmed_by IS NOT NULL) THEN
    RAISE EXCEPTION 'who decided does not hear the appeal';
  END IF;
  IF NEW.upheld THEN
    UPDATE finding SET lifted_on = NEW.decided_on WHERE id = NEW.finding AND lifted_on IS NULL;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.heard_by_others() FROM PUBLIC;
CREATE TRIGGER heard_by_others BEFORE UPDATE ON candidacy.appeal FOR EACH ROW EXECUTE FUNCTION candidacy.heard_by_others();
