-- 谈话: offered to a person against whom something was found; never a condition of anything.
CREATE TABLE candidacy.talk (
  id               uuid PRIMARY KEY,
  review           uuid NOT NULL REFERENCES candidacy.review,
  village          store.division_code NOT NULL,
  offered_at       timestamptz NOT NULL,
  offered_by       text NOT NULL,
  held_on          date,
  declined_on      date,
  talkers          text,                -- who talked with the person
  shown_sealed     bytea,               -- what was shown to them
  words_sealed     bytea,               -- their own words
  signature_sealed bytea,               -- drawn on the screen, or a scan; a picture
  CHECK (held_on IS NULL OR declined_on IS NULL),
  CHECK ((held_on IS NULL) = (talkers IS NULL) AND (held_on IS NULL) = (shown_sealed IS NULL))
);
CREATE INDEX talk_review ON candidacy.talk (review);
CREATE INDEX talk_village ON candidacy.talk (village);
CALL store.guard('candidacy.talk', 'village');
CREATE POLICY levels ON candidacy.talk AS RESTRICTIVE TO huanjie_app
  USING ((SELECT candidacy.my_organ()) IS NULL AND candidacy.side() IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (held_on, declined_on, talkers, shown_sealed, words_sealed, signature_sealed) ON candidacy.talk TO huanjie_app;
CREATE TRIGGER keep_held BEFORE UPDATE ON candidacy.talk
  FOR EACH ROW WHEN (OLD.held_on IS NOT NULL OR OLD.declined_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();

-- 不参选承诺: the person's own, in their own words; taken back in one step. It disqualifies nobody: no statement on candidates reads it.
CREATE TABLE candidacy.pledge (
  id               uuid PRIMARY KEY,
  review           uuid NOT NULL REFERENCES candidacy.review,
  election         uuid NOT NULL,
  village          store.division_code NOT NULL,
  signed_at        timestamptz NOT NULL,
  counts_from      timestamptz NOT NULL CHECK (counts_from >= signed_at + interval '24 hours'),
  words_sealed     bytea NOT NULL,
  signature_sealed bytea,
  received_by      text NOT NULL,
  taken_back_at    timestamptz
);
CREATE UNIQUE INDEX pledge_open ON candidacy.pledge (review) WHERE taken_back_at IS NULL;
CREATE INDEX pledge_village ON candidacy.pledge (village);
CALL store.guard('candidacy.pledge', 'village');
CREATE POLICY no_organ ON candidacy.pledge AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT, INSERT, UPDATE (taken_back_at) ON candidacy.pledge TO huanjie_app;
CREATE TRIGGER keep_taken_back BEFORE UPDATE ON candidacy.pledge
  FOR EACH ROW WHEN (OLD.taken_back_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER keep_final BEFORE INSERT ON candidacy.pledge FOR EACH ROW EXECUTE FUNCTION election.keep_from('POLLING', 'MEETING');

-- 联系记录: whether a pledge is kept, on a day, by whom it was seen; nothing else about the person, and nothing after the election.
CREATE TABLE candidacy.contact (
  pledge  uuid NOT NULL REFERENCES candidacy.pledge,
  village store.division_code NOT NULL,
  seen_on date NOT NULL,
  kept    boolean NOT NULL,
  by      text NOT NULL,
  PRIMARY KEY (pledge, seen_on, by)
);
CREATE INDEX contact_village ON candidacy.contact (village);
CALL store.guard('candidacy.contact', 'village');
CREATE POLICY no_organ ON candidacy.contact AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT, INSERT ON candidacy.contact TO huanjie_app;

CREATE FUNCTION candidacy.contact_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM pledge p WHERE p.id = NEW.pledge AND p.village = NEW.village AND p.taken_back_at IS NULL AND NOT election.is_decided(p.election)) THEN
    RAISE EXCEPTION 'no pledge is open, or its election is over';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.contact_open() FROM PUBLIC;
CREATE TRIGGER contact_open BEFORE INSERT ON candidacy.contact FOR EACH ROW EXECUTE FUNCTION candidacy.contact_open();

-- 本人一次性代码: opens the person's own page; handed over against the identity card. Kept as a keyed mark.
CREATE TABLE candidacy.own_code (
  mark       bytea PRIMARY KEY,
  review     uuid NOT NULL REFERENCES candidacy.review,
  village    store.division_code NOT NULL,
  issued_at  timestamptz NOT NULL,
  issued_by  text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  pass_mark  bytea UNIQUE,               -- of the token that the code was exchanged for
  pass_until timestamptz
);
CREATE INDEX own_code_village ON candidacy.own_code (village);
CREATE INDEX own_code_review ON candidacy.own_code (review);
CALL store.guard('candidacy.own_code', 'village');
CREATE POLICY no_organ ON candidacy.own_code AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) IS NULL);
GRANT SELECT (review, village, issued_at, issued_by, expires_at, used_at), INSERT (mark, review, village, issued_at, issued_by, expires_at)
  ON candidacy.own_code TO huanjie_app;

-- Exchanges a code, once, for a token that opens the person's page for a while. Nobody has a scope yet.
CREATE FUNCTION candidacy.exchange_code(wanted bytea, pass bytea, at timestamptz, until timestamptz) RETURNS TABLE (review uuid, village text)
LANGUAGE sql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  UPDATE own_code c SET used_at = at, pass_mark = pass, pass_until = until
  WHERE c.mark = wanted AND c.used_at IS NULL AND c.expires_at > at
  RETURNING c.review, c.village::text
$$;
REVOKE ALL ON FUNCTION candidacy.exchange_code(bytea, bytea, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.exchange_code(bytea, bytea, timestamptz, timestamptz) TO huanjie_app;

CREATE FUNCTION candidacy.behind_pass(wanted bytea, at timestamptz) RETURNS TABLE (review uuid, village text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT c.review, c.village::text FROM own_code c WHERE c.pass_mark = wanted AND c.pass_until > at
$$;
REVOKE ALL ON FUNCTION candidacy.behind_pass(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.behind_pass(bytea, timestamptz) TO huanjie_app;
