-- 席位: how seats fall free between two changes of term, and which are filled. Who sits is reckoned from results and endings and stored nowhere.
CREATE SCHEMA seat;
GRANT USAGE ON SCHEMA seat TO huanjie_app;

-- 离任: one line a sitting. What it rests on is named by its paper; no ground of health or of a sentence is kept here.
CREATE TABLE seat.ending (
  seq         bigint GENERATED ALWAYS AS IDENTITY,
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  tenure      uuid NOT NULL UNIQUE,
  election    uuid NOT NULL REFERENCES election.election,
  body        text NOT NULL,
  post        text NOT NULL,
  name        text NOT NULL,
  how         text NOT NULL CHECK (how IN ('RESIGNED', 'BY_LAW', 'UNFIT', 'DIED', 'RECALLED')),
  on_day      date NOT NULL,
  document    text NOT NULL CHECK (length(document) BETWEEN 2 AND 200),
  recall      uuid REFERENCES election.election,
  announced   date CHECK (announced >= on_day),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  CHECK ((how = 'RECALLED') = (recall IS NOT NULL))
);
CREATE INDEX ending_village ON seat.ending (village);
CALL store.guard('seat.ending', 'village');
GRANT SELECT, INSERT (id, village, tenure, election, body, post, name, how, on_day, document, recall, recorded_at, recorded_by),
  UPDATE (announced) ON seat.ending TO huanjie_app;
CREATE TRIGGER announced_once BEFORE UPDATE ON seat.ending
  FOR EACH ROW WHEN (OLD.announced IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN seat.ending.name IS 'kept: candidate name for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.ending.how IS 'kept: candidate decision for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.ending.document IS 'kept: mentioned text for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.ending.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- 辞职: in writing, until the meeting accepted it the person's own to take back (R-AF-8).
CREATE TABLE seat.resignation (
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  id           uuid PRIMARY KEY,
  village      store.division_code NOT NULL,
  tenure       uuid NOT NULL,
  name         text NOT NULL,
  filed_on     date NOT NULL,
  document     text NOT NULL CHECK (length(document) BETWEEN 2 AND 200),
  withdrawn_on date CHECK (withdrawn_on >= filed_on),
  kind         text CHECK (kind IN ('REPRESENTATIVES', 'VILLAGERS', 'HOUSEHOLDS')),
  notice_on    date,
  held         date CHECK (held >= notice_on AND held >= filed_on),
  due          int CHECK (due > 0),
  present      int CHECK (present BETWEEN 0 AND due),
  in_favour    int CHECK (in_favour BETWEEN 0 AND present),
  recorded_by  text NOT NULL,
  CHECK (num_nulls(kind, notice_on, held, due, present, in_favour) IN (0, 6)),
  CHECK (withdrawn_on IS NULL OR held IS NULL),
  -- two thirds of the representatives or households, more than half of the villagers; then more than half of who came
  CONSTRAINT accepted_by_a_quorum CHECK (held IS NULL OR 2 * in_favour > present
    AND CASE kind WHEN 'VILLAGERS' THEN 2 * present > due ELSE 3 * present >= 2 * due END)
);
CREATE UNIQUE INDEX one_resignation ON seat.resignation (tenure) WHERE withdrawn_on IS NULL;
CREATE INDEX resignation_village ON seat.resignation (village);
CALL store.guard('seat.resignation', 'village');
GRANT SELECT, INSERT (id, village, tenure, name, filed_on, document, recorded_by),
  UPDATE (withdrawn_on, kind, notice_on, held, due, present, in_favour) ON seat.resignation TO huanjie_app;
CREATE TRIGGER settled BEFORE UPDATE ON seat.resignation
  FOR EACH ROW WHEN (OLD.withdrawn_on IS NOT NULL OR OLD.held IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN seat.resignation.name IS 'kept: candidate name for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.resignation.document IS 'kept: mentioned text for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.resignation.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- 民主评议: one a year of each member, by a meeting; the last two in a row that found somebody unfit end the post by itself (R-AF-6).
CREATE TABLE seat.appraisal (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  tenure      uuid NOT NULL,
  name        text NOT NULL,
  year        int NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  fit         boolean NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('REPRESENTATIVES', 'VILLAGERS', 'HOUSEHOLDS')),
  notice_on   date NOT NULL,
  held        date NOT NULL CHECK (held >= notice_on),
  due         int NOT NULL CHECK (due > 0),
  present     int NOT NULL CHECK (present BETWEEN 0 AND due),
  in_favour   int NOT NULL CHECK (in_favour BETWEEN 0 AND present),
  recorded_by text NOT NULL,
  UNIQUE (tenure, year),
  CONSTRAINT appraised_by_a_quorum CHECK (2 * in_favour > present
    AND CASE kind WHEN 'VILLAGERS' THEN 2 * present > due ELSE 3 * present >= 2 * due END)
);
CREATE INDEX appraisal_village ON seat.appraisal (village);
CALL store.guard('seat.appraisal', 'village');
GRANT SELECT, INSERT ON seat.appraisal TO huanjie_app;
COMMENT ON COLUMN seat.appraisal.name IS 'kept: candidate name for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.appraisal.fit IS 'kept: candidate decision for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.appraisal.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- A post ends by what the law knows alone, each on its own record: nobody suspends or removes a member (R-VC-3).
CREATE FUNCTION seat.keep_ending() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF NEW.how = 'RESIGNED' AND NOT EXISTS (SELECT FROM resignation r WHERE r.tenure = NEW.tenure AND r.held IS NOT NULL) THEN
    RAISE EXCEPTION 'no meeting has accepted a resignation of %', NEW.tenure;
  END IF;
  IF NEW.how = 'UNFIT' AND 2 <> (
      SELECT count(*) FROM (SELECT a.fit FROM appraisal a WHERE a.tenure = NEW.tenure ORDER BY a.year DESC LIMIT 2) last WHERE NOT last.fit) THEN
    RAISE EXCEPTION 'two appraisals in a row end the post of %, and there are none', NEW.tenure;
  END IF;
  IF NEW.how = 'RECALLED' AND NOT EXISTS (
      SELECT FROM petition p WHERE p.interim = NEW.recall AND p.tenure = NEW.tenure AND election.has_entered(NEW.recall, ARRAY['DECLARED'])) THEN
    RAISE EXCEPTION 'no recall of % has been declared', NEW.tenure;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION seat.keep_ending() FROM PUBLIC;
CREATE TRIGGER keep_lawful BEFORE INSERT ON seat.ending FOR EACH ROW EXECUTE FUNCTION seat.keep_ending();

-- 罢免要求: against one sitting member, with reasons; by a fifth of those with voting rights or a third of the representatives (R-AF-5).
CREATE TABLE seat.petition (
  id          uuid PRIMARY KEY,
  village     store.division_code NOT NULL,
  tenure      uuid NOT NULL,
  post        text NOT NULL,
  name        text NOT NULL,
  sex         text NOT NULL,
  person      uuid,
  by_whom     text NOT NULL CHECK (by_whom IN ('VILLAGERS', 'REPRESENTATIVES')),
  whole       int NOT NULL CHECK (whole > 0),
  signers     int NOT NULL DEFAULT 0 CHECK (signers >= 0),
  reasons     text NOT NULL CHECK (length(reasons) BETWEEN 2 AND 2000),
  filed_on    date NOT NULL,
  dropped_on  date,
  interim     uuid UNIQUE REFERENCES election.election,
  heard_on    date,
  defence     text CHECK (length(defence) <= 4000),
  invitation  text CHECK (length(invitation) <= 200),
  recorded_by text NOT NULL,
  CHECK (signers <= whole),
  CHECK (dropped_on IS NULL OR interim IS NULL),
  CONSTRAINT heard_or_invited CHECK ((heard_on IS NULL) = (defence IS NULL AND invitation IS NULL) AND num_nonnulls(defence, invitation) <= 1),
  CONSTRAINT enough_have_signed CHECK (interim IS NULL
    OR CASE by_whom WHEN 'VILLAGERS' THEN 5 ELSE 3 END * signers::bigint >= whole)
);
CREATE UNIQUE INDEX one_petition ON seat.petition (tenure) WHERE dropped_on IS NULL AND interim IS NULL;
CREATE INDEX petition_village ON seat.petition (village);
CALL store.guard('seat.petition', 'village');
GRANT SELECT, INSERT (id, village, tenure, post, name, sex, person, by_whom, whole, reasons, filed_on, recorded_by),
  UPDATE (dropped_on, interim, heard_on, defence, invitation) ON seat.petition TO huanjie_app;
CREATE TRIGGER dropped BEFORE UPDATE ON seat.petition
  FOR EACH ROW WHEN (OLD.dropped_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
CREATE TRIGGER admitted_once BEFORE UPDATE ON seat.petition
  FOR EACH ROW WHEN (OLD.interim IS NOT NULL AND (NEW.interim, NEW.signers) IS DISTINCT FROM (OLD.interim, OLD.signers))
  EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN seat.petition.name IS 'kept: candidate name for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.petition.sex IS 'kept: candidate name for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.petition.person IS 'kept: candidate reference for result by R-WN-2 until record-stays as plain';
COMMENT ON COLUMN seat.petition.reasons IS 'kept: mentioned text for result by R-AF-10 until record-stays as plain';
COMMENT ON COLUMN seat.petition.defence IS 'kept: mentioned text for result by R-AF-10 until record-stays as plain';
COMMENT ON COLUMN seat.petition.invitation IS 'kept: mentioned text for result by R-AF-10 until record-stays as plain';
COMMENT ON COLUMN seat.petition.recorded_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';

-- 署名: who signed, each once; they are counted on the petition, and go as soon as it is admitted or dropped: nobody keeps who asked for what.
CREATE TABLE seat.signature (
  petition uuid NOT NULL REFERENCES seat.petition,
  village  store.division_code NOT NULL,
  signer   text NOT NULL CHECK (length(signer) BETWEEN 2 AND 60),
  PRIMARY KEY (petition, signer)
);
CALL store.guard('seat.signature', 'village');
GRANT SELECT, INSERT, DELETE ON seat.signature TO huanjie_app;
COMMENT ON COLUMN seat.signature.signer IS 'kept: voter reference for election by R-AF-10 until no-term as plain';
COMMENT ON TABLE seat.signature IS 'momentary: who signed, while a petition is being completed';

CREATE FUNCTION seat.count_signatures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM petition p WHERE p.id = coalesce(NEW.petition, OLD.petition) AND p.interim IS NULL AND p.dropped_on IS NULL) THEN
    UPDATE petition p SET signers = (SELECT count(*) FROM signature s WHERE s.petition = p.id) WHERE p.id = coalesce(NEW.petition, OLD.petition);
  ELSIF TG_OP = 'INSERT' THEN
    RAISE EXCEPTION 'petition % takes no more signatures', NEW.petition;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION seat.count_signatures() FROM PUBLIC;
CREATE TRIGGER counted AFTER INSERT OR DELETE ON seat.signature FOR EACH ROW EXECUTE FUNCTION seat.count_signatures();

-- 署名去向: who signed is forgotten with the admission or the dropping.
CREATE FUNCTION seat.forget_signatures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  DELETE FROM signature s WHERE s.petition = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION seat.forget_signatures() FROM PUBLIC;
CREATE TRIGGER forget_signatures AFTER UPDATE ON seat.petition
  FOR EACH ROW WHEN (OLD.interim IS NULL AND OLD.dropped_on IS NULL AND (NEW.interim IS NOT NULL OR NEW.dropped_on IS NOT NULL))
  EXECUTE FUNCTION seat.forget_signatures();

-- 补选席位: which free seats an interim fills, and who convenes it.
CREATE TABLE seat.filling (
  election uuid NOT NULL REFERENCES election.election,
  village  store.division_code NOT NULL,
  post     text NOT NULL,
  seats    int NOT NULL CHECK (seats BETWEEN 1 AND 7),
  convener text NOT NULL CHECK (length(convener) BETWEEN 2 AND 100),
  PRIMARY KEY (election, post)
);
CALL store.guard('seat.filling', 'village');
GRANT SELECT, INSERT ON seat.filling TO huanjie_app;
COMMENT ON COLUMN seat.filling.convener IS 'kept: mentioned text for result by R-WN-2 until record-stays as plain';

-- The twin of RecallGate: a recall starts on a petition that enough have signed, and is voted on once its member was heard or invited (R-AF-5).
CREATE FUNCTION seat.recall_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM petition p WHERE p.interim = NEW.id AND (NEW.stage <> 'VOTE_PREPARED' OR p.heard_on IS NOT NULL)) THEN
    RAISE EXCEPTION 'recall % has no petition that holds, or its member was not heard', NEW.id;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION seat.recall_gate() FROM PUBLIC;
CREATE TRIGGER recall_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.procedure = 'RECALL' AND NEW.stage IN ('STARTED', 'VOTE_PREPARED') AND OLD.stage <> NEW.stage)
  EXECUTE FUNCTION seat.recall_gate();

-- The twin of FillingGate: as many seats are voted on as are filled (R-AF-7).
CREATE FUNCTION seat.filling_gate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = seat, pg_temp AS $$
BEGIN
  IF NEW.seats IS DISTINCT FROM (SELECT sum(f.seats)::int FROM filling f WHERE f.election = NEW.id) THEN
    RAISE EXCEPTION 'election % does not fill the seats that are free', NEW.id;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION seat.filling_gate() FROM PUBLIC;
CREATE TRIGGER filling_gate BEFORE UPDATE OF stage ON election.election
  FOR EACH ROW WHEN (NEW.procedure IN ('BY_ELECTION', 'BY_MEETING') AND NEW.sequence = 1 AND OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING')
  EXECUTE FUNCTION seat.filling_gate();
