-- 举报: what somebody reports, what becomes of it, who may see it. Days and never hours: with an hour a report could be laid beside the log of a
-- proxy or a provider.

-- 行为种类: what is reported, by the set of rules that names it. A county's period chooses the set; the village set always stands beside it.
CREATE TABLE discipline.conduct (
  edition text NOT NULL CHECK (edition IN ('N2016', 'T2020', 'VILLAGE')),
  code    text NOT NULL CHECK (code ~ '^[A-Z_]+$'),
  place   smallint NOT NULL,
  chinese text NOT NULL,
  english text NOT NULL,
  buying  boolean NOT NULL DEFAULT false, -- beside it stands what is not vote-buying
  rule    text CHECK (rule IN ('R-WN-17', 'R-BV-8')), -- where it is found, this decides on the validity of an election
  PRIMARY KEY (edition, code)
);
GRANT SELECT ON discipline.conduct TO huanjie_app;
INSERT INTO discipline.conduct (edition, code, place, chinese, english, buying, rule) VALUES
  ('N2016', 'CLIQUES', 1, '拉帮结派', 'Forming cliques', false, NULL),
  ('N2016', 'VOTE_BUYING', 2, '拉票贿选', 'Canvassing by gifts and buying votes', true, 'R-WN-17'),
  ('N2016', 'POSTS_SOLD', 3, '买官卖官', 'Buying and selling posts', false, NULL),
  ('N2016', 'POSTS_SOUGHT', 4, '跑官要官', 'Lobbying for posts', false, NULL),
  ('N2016', 'FALSE_RECORDS', 5, '造假骗官', 'Forging records to obtain a post', false, 'R-WN-17'),
  ('N2016', 'INTERCESSION', 6, '说情打招呼', 'Interceding for somebody', false, NULL),
  ('N2016', 'IRREGULAR_APPOINTMENT', 7, '违规用人', 'Appointing against the rules', false, NULL),
  ('N2016', 'LEAKS', 8, '跑风漏气', 'Leaking what is confidential', false, NULL),
  ('N2016', 'DISTURBANCE', 9, '干扰换届', 'Disturbing the change of term', false, 'R-WN-17'),
  ('T2020', 'CLIQUES', 1, '结党营私', 'Forming cliques for private ends', false, NULL),
  ('T2020', 'VOTE_BUYING', 2, '拉票贿选', 'Canvassing by gifts and buying votes', true, 'R-WN-17'),
  ('T2020', 'POSTS_SOLD', 3, '买官卖官', 'Buying and selling posts', false, NULL),
  ('T2020', 'POSTS_SOUGHT', 4, '跑官要官', 'Lobbying for posts', false, NULL),
  ('T2020', 'ONE_MAN_RULE', 5, '个人说了算', 'One person deciding alone', false, NULL),
  ('T2020', 'INTERCESSION', 6, '说情打招呼', 'Interceding for somebody', false, NULL),
  ('T2020', 'IRREGULAR_APPOINTMENT', 7, '违规用人', 'Appointing against the rules', false, NULL),
  ('T2020', 'LEAKS', 8, '跑风漏气', 'Leaking what is confidential', false, NULL),
  ('T2020', 'FALSE_RECORDS', 9, '弄虚作假', 'Deception and false records', false, 'R-WN-17'),
  ('T2020', 'DISTURBANCE', 10, '干扰换届', 'Disturbing the change of term', false, 'R-WN-17'),
  ('VILLAGE', 'TREATS', 1, '请客送礼、发红包（含电子红包）或者许诺好处换取选票', 'Treats, gifts, red packets (electronic ones too) or promised benefits for votes', true, 'R-WN-17'),
  ('VILLAGE', 'THREATS', 2, '威胁、恐吓或者使用暴力', 'Threats, intimidation or violence', false, 'R-WN-17'),
  ('VILLAGE', 'STEERING', 3, '操纵选举、尾随监视、冒用委托投票', 'Steering a vote, following voters, false proxies', false, 'R-WN-17'),
  ('VILLAGE', 'CLANS', 4, '利用宗族、黑恶势力干扰选举', 'Clan or gang interference', false, 'R-WN-17'),
  ('VILLAGE', 'BALLOTS', 5, '毁坏票箱、伪造选票或者虚报票数', 'Damaged boxes, forged ballots, false counts', false, 'R-WN-17'),
  ('VILLAGE', 'PROCEDURE', 6, '违反法定选举程序', 'Breach of the election''s legal procedure', false, 'R-BV-8'),
  ('VILLAGE', 'SLANDER', 7, '造谣诽谤、诬告陷害', 'Slander and false accusation', false, NULL),
  ('VILLAGE', 'SHIELDING', 8, '干部打招呼、许愿或者包庇', 'Officials interceding, promising or shielding', false, NULL),
  ('VILLAGE', 'RETALIATION', 9, '打击报复举报人', 'Reprisals against whoever reported', false, NULL),
  ('VILLAGE', 'PUBLIC_MONEY', 10, '突击花钱、突击发放集体资金', 'Spending collective money just before the change', false, NULL),
  ('VILLAGE', 'PARTY_MEMBERS', 11, '突击转入、突击发展党员', 'Party members moved in or recruited just before the change', false, NULL),
  ('VILLAGE', 'HANDOVER', 12, '拒不移交印章、账目', 'Refusing to hand over seals or accounts', false, NULL),
  ('VILLAGE', 'OTHER', 13, '其他', 'Something else', false, NULL);

-- 办理状态转换: the twin of HandlingLine; a line without roles is the clock's.
CREATE TABLE discipline.handling_line (
  here  text NOT NULL,
  step  text NOT NULL,
  next  text NOT NULL,
  roles text[] NOT NULL,
  PRIMARY KEY (here, step)
);
GRANT SELECT ON discipline.handling_line TO huanjie_app;
INSERT INTO discipline.handling_line (here, step, next, roles)
SELECT here, step, next, CASE who
    WHEN 'LEADS' THEN '{TOWN_COMMITTEE,COUNTY_OFFICE,COUNTY_LEADER,GUIDANCE_GROUP,AUDITOR}'::text[]
    WHEN 'HANDLERS' THEN '{TOWN_COMMITTEE,TOWN_SEVEN,COUNTY_OFFICE,COUNTY_LEADER,GUIDANCE_GROUP,AUDITOR}'::text[]
    ELSE '{}'::text[] END
FROM (VALUES
  ('RECEIVED',      'ACCEPT',         'ACCEPTED',      'LEADS'),
  ('RECEIVED',      'PASS_ON',        'PASSED_ON',     'LEADS'),
  ('RECEIVED',      'ESCALATE',       'PASSED_ON',     'CLOCK'),
  ('PASSED_ON',     'ACCEPT',         'ACCEPTED',      'LEADS'),
  ('PASSED_ON',     'PASS_ON',        'PASSED_ON',     'LEADS'),
  ('PASSED_ON',     'ESCALATE',       'PASSED_ON',     'CLOCK'),
  ('ACCEPTED',      'PASS_ON',        'PASSED_ON',     'LEADS'),
  ('ACCEPTED',      'INQUIRE',        'UNDER_INQUIRY', 'HANDLERS'),
  ('ACCEPTED',      'ESCALATE',       'ACCEPTED',      'CLOCK'),
  ('UNDER_INQUIRY', 'NOTE',           'UNDER_INQUIRY', 'HANDLERS'),
  ('UNDER_INQUIRY', 'FIND',           'FOUND',         'LEADS'),
  ('UNDER_INQUIRY', 'ESCALATE',       'UNDER_INQUIRY', 'CLOCK'),
  ('FOUND',         'MEASURE',        'MEASURED',      'LEADS'),
  ('FOUND',         'ANSWER',         'ANSWERED',      'LEADS'),
  ('FOUND',         'ESCALATE',       'FOUND',         'CLOCK'),
  ('MEASURED',      'MEASURE',        'MEASURED',      'LEADS'),
  ('MEASURED',      'ANSWER',         'ANSWERED',      'LEADS'),
  ('MEASURED',      'ESCALATE',       'MEASURED',      'CLOCK'),
  ('ANSWERED',      'APPLY_TO_CLOSE', 'CLOSING',       'LEADS'),
  ('ANSWERED',      'APPEAL',         'APPEALED',      'LEADS'),
  ('CLOSING',       'CLOSE',          'CLOSED',        'LEADS'),
  ('CLOSING',       'RETURN',         'ANSWERED',      'LEADS'),
  ('CLOSING',       'APPEAL',         'APPEALED',      'LEADS'),
  ('APPEALED',      'UPHOLD',         'ANSWERED',      'LEADS'),
  ('APPEALED',      'REOPEN',         'UNDER_INQUIRY', 'LEADS'),
  ('APPEALED',      'ESCALATE',       'APPEALED',      'CLOCK'),
  ('CLOSED',        'REOPEN',         'UNDER_INQUIRY', 'LEADS')
) AS line (here, step, next, who);

-- 举报件: one row a report; its state is written by discipline.take_step alone.
CREATE TABLE discipline.report (
  id             uuid PRIMARY KEY,
  division       store.division_code NOT NULL CHECK (length(division) IN (6, 9, 12)),
  channel        text NOT NULL CHECK (channel IN ('PUBLIC_PAGE', 'PHONE', 'LETTER', 'OFFICE_HOURS')),
  received_on    date NOT NULL,
  edition        text NOT NULL,
  kind           text NOT NULL,
  organ          text NOT NULL CHECK (organ IN ('TOWN', 'COUNTY', 'BESIDE')),
  organ_division store.division_code NOT NULL,
  open_to_organ  boolean NOT NULL DEFAULT true, -- the organ's lead may see it; otherwise those who are named
  state          text NOT NULL DEFAULT 'RECEIVED',
  stamp          int  NOT NULL DEFAULT 0,
  since          date NOT NULL,
  due_on         date,
  raised_on      date,                 -- the clock took it up
  retaliation_of uuid REFERENCES discipline.report,
  words_sealed   bytea,
  key_mark       bytea UNIQUE CHECK (octet_length(key_mark) = 16),
  unnamed        boolean NOT NULL,
  entered_by     text,                 -- who wrote down what came otherwise than by the page
  told           boolean NOT NULL DEFAULT false, -- whether the ledger's count of its day has it
  outcome        text CHECK (outcome IN ('SUBSTANTIATED', 'PARTLY', 'NOT_SUBSTANTIATED')),
  closing_by     text,
  closed_by      text,
  closed_on      date,
  forgotten_on   date,
  FOREIGN KEY (edition, kind) REFERENCES discipline.conduct (edition, code),
  CHECK (starts_with(division, organ_division)),
  CHECK (length(organ_division) = CASE organ WHEN 'TOWN' THEN 9 ELSE 6 END),
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
  CHECK ((entered_by IS NULL) = (channel = 'PUBLIC_PAGE')),
  -- whoever asks for it does not close it
  CHECK (state <> 'CLOSED' OR (outcome IS NOT NULL AND closing_by IS NOT NULL AND closed_by IS NOT NULL AND closing_by <> closed_by)),
  CHECK (state NOT IN ('FOUND', 'MEASURED', 'ANSWERED', 'CLOSING') OR outcome IS NOT NULL)
);
CREATE INDEX report_division ON discipline.report (division, received_on DESC);
CREATE INDEX report_due ON discipline.report (due_on) WHERE state <> 'CLOSED';
CALL store.guard('discipline.report', 'division');
GRANT SELECT, INSERT ON discipline.report TO huanjie_app;

-- 知情人员: who is named to see a case.
CREATE TABLE discipline.case_person (
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  account  text NOT NULL,
  named_by text NOT NULL,
  named_on date NOT NULL,
  PRIMARY KEY (report, account)
);

-- 被举报人: whom it is about. The name is sealed; an account is a link of its own.
CREATE TABLE discipline.subject (
  id          uuid PRIMARY KEY,
  report      uuid NOT NULL REFERENCES discipline.report,
  division    store.division_code NOT NULL,
  name_sealed bytea NOT NULL,
  name_mark   bytea NOT NULL,
  office      text NOT NULL CHECK (office IN ('NONE', 'VILLAGE', 'TOWN', 'COUNTY')), -- whose office this person is of
  found       boolean NOT NULL DEFAULT false
);
CREATE INDEX subject_report ON discipline.subject (report);

-- 回避: accounts that see nothing of a case and do nothing in it, each with its ground.
CREATE TABLE discipline.recusal (
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  account  text NOT NULL,
  ground   text NOT NULL CHECK (ground IN ('SUBJECT', 'DECIDED')),
  PRIMARY KEY (report, account, ground)
);

-- 举报人身份: apart from the report, sealed for a purpose of its own; each look at it is on record.
CREATE TABLE discipline.reporter (
  report   uuid PRIMARY KEY REFERENCES discipline.report,
  division store.division_code NOT NULL,
  sealed   bytea NOT NULL
);

-- 往来: what is said to and by whoever reported, and to whom it is about.
CREATE TABLE discipline.exchange (
  seq      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  way      text NOT NULL CHECK (way IN ('FROM_REPORTER', 'TO_REPORTER', 'TO_CONCERNED', 'FROM_CONCERNED')),
  on_day   date NOT NULL,
  by       text,
  sealed   bytea NOT NULL
);
CREATE INDEX exchange_report ON discipline.exchange (report, seq);

-- 办理步骤: what was done, when and by whom.
CREATE TABLE discipline.handling_step (
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  number   int  NOT NULL,
  step     text NOT NULL,
  next     text NOT NULL,
  on_day   date NOT NULL,
  by       text NOT NULL,
  sealed   bytea,
  PRIMARY KEY (report, number)
);

-- 认定: by kind, on which document where it concerns validity.
CREATE TABLE discipline.finding (
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  number   int  NOT NULL,
  edition  text NOT NULL,
  kind     text NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('SUBSTANTIATED', 'PARTLY', 'NOT_SUBSTANTIATED')),
  document text NOT NULL CHECK (length(document) <= 100),
  organ    text NOT NULL CHECK (length(organ) <= 100),
  decided_on date NOT NULL,
  by       text NOT NULL,
  sealed   bytea,
  PRIMARY KEY (report, number),
  FOREIGN KEY (edition, kind) REFERENCES discipline.conduct (edition, code)
);

-- 举报附件: the content lies with store.attachment; the name is the program's, never the sender's.
CREATE TABLE discipline.report_file (
  id       uuid PRIMARY KEY,
  report   uuid NOT NULL REFERENCES discipline.report,
  division store.division_code NOT NULL,
  number   int  NOT NULL,
  type     text NOT NULL,
  size     int  NOT NULL CHECK (size > 0),
  on_day   date NOT NULL,
  by       text,
  UNIQUE (report, number)
);

-- 另行受理人: who handles what is about the county's own office, named beforehand.
CREATE TABLE discipline.beside (
  county   store.division_code NOT NULL CHECK (length(county) = 6),
  account  text NOT NULL,
  named_by text NOT NULL,
  named_on date NOT NULL,
  PRIMARY KEY (county, account),
  CHECK (account <> named_by)
);
CALL store.guard('discipline.beside', 'county');
GRANT SELECT, INSERT, DELETE ON discipline.beside TO huanjie_app;

-- 举报设置: days that a county sets; none where nothing is sourced.
CREATE TABLE discipline.report_setting (
  seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county store.division_code NOT NULL CHECK (length(county) = 6),
  name   text NOT NULL,
  value  int CHECK (value BETWEEN 1 AND 3650),
  by     text NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX report_setting_latest ON discipline.report_setting (county, name, seq DESC);
ALTER TABLE discipline.report_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.report_setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON discipline.report_setting FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON discipline.report_setting TO huanjie_app;
CALL store.shut_to_organs('discipline.report_setting');

-- 举报电话: a town's and a county's own line; everybody may read it.
CREATE TABLE discipline.hotline (
  division store.division_code PRIMARY KEY CHECK (length(division) IN (6, 9)),
  phone    text NOT NULL CHECK (phone ~ '^[0-9+() -]{5,30}$'),
  hours    text NOT NULL CHECK (length(hours) <= 60),
  by       text NOT NULL,
  set_on   date NOT NULL
);
ALTER TABLE discipline.hotline ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON discipline.hotline FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own_insert ON discipline.hotline FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(division));
CREATE POLICY own_update ON discipline.hotline FOR UPDATE TO huanjie_app USING (store.in_scope(division)) WITH CHECK (store.in_scope(division));
CREATE POLICY own_delete ON discipline.hotline FOR DELETE TO huanjie_app USING (store.in_scope(division));
GRANT SELECT, INSERT, UPDATE, DELETE ON discipline.hotline TO huanjie_app;
CALL store.shut_to_organs('discipline.hotline');

-- 受理机关之人: whether whoever is at work leads the organ; the town's own office, the county's, or who is named beside it.
CREATE FUNCTION discipline.leads(organ text, organ_division text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT CASE organ
    WHEN 'TOWN' THEN current_setting('huanjie.role', true) = 'TOWN_COMMITTEE' AND current_setting('huanjie.lo', true) = organ_division
    WHEN 'COUNTY' THEN current_setting('huanjie.role', true) = 'COUNTY_OFFICE' AND current_setting('huanjie.lo', true) = organ_division
    ELSE EXISTS (SELECT FROM beside b WHERE b.county = organ_division AND b.account = current_setting('huanjie.account', true)) END
$$;
REVOKE ALL ON FUNCTION discipline.leads(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.leads(text, text) TO huanjie_app;

-- 可见: a case is seen by those who are named for it and, while it waits for its organ, by who leads that; never by whoever has to stand back.
-- Where nobody is signed in the public's and the clock's own work asks by key and by day.
CREATE FUNCTION discipline.sees(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT coalesce(current_setting('huanjie.account', true), '') = '' OR EXISTS (
    SELECT FROM report r WHERE r.id = wanted
      AND NOT EXISTS (SELECT FROM recusal c WHERE c.report = r.id AND c.account = current_setting('huanjie.account', true))
      AND NOT EXISTS (SELECT FROM subject s WHERE s.report = r.id AND (
        s.office = 'TOWN' AND current_setting('huanjie.role', true) IN ('TOWN_COMMITTEE', 'TOWN_SEVEN', 'TOWN_REVIEW')
        OR s.office = 'COUNTY' AND current_setting('huanjie.role', true) IN ('COUNTY_OFFICE', 'GUIDANCE_GROUP')))
      AND (EXISTS (SELECT FROM case_person p WHERE p.report = r.id AND p.account = current_setting('huanjie.account', true))
        OR r.open_to_organ AND discipline.leads(r.organ, r.organ_division)))
$$;
REVOKE ALL ON FUNCTION discipline.sees(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.sees(uuid) TO huanjie_app;
CREATE POLICY seen ON discipline.report AS RESTRICTIVE FOR SELECT TO huanjie_app USING (discipline.sees(id));

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['case_person', 'subject', 'recusal', 'reporter', 'exchange', 'handling_step', 'finding', 'report_file'] LOOP
    EXECUTE format('CALL store.guard(%L, %L)', 'discipline.' || part, 'division');
    EXECUTE format('CREATE POLICY seen ON discipline.%I AS RESTRICTIVE TO huanjie_app USING (discipline.sees(report)) WITH CHECK (discipline.sees(report))', part);
    EXECUTE format('GRANT SELECT ON discipline.%I TO huanjie_app', part);
  END LOOP;
END $$;
GRANT INSERT ON discipline.reporter, discipline.exchange, discipline.report_file TO huanjie_app;

-- What is part of a report lies in the report's own division, and a report that is over takes nothing more.
CREATE FUNCTION discipline.part_of_report() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  PERFORM FROM report r WHERE r.id = NEW.report AND r.division = NEW.division AND r.forgotten_on IS NULL AND r.state <> 'CLOSED' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such open report in its division';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.part_of_report() FROM PUBLIC;
CREATE TRIGGER part_of_report BEFORE INSERT ON discipline.exchange FOR EACH ROW EXECUTE FUNCTION discipline.part_of_report();
CREATE TRIGGER part_of_report BEFORE INSERT ON discipline.reporter FOR EACH ROW EXECUTE FUNCTION discipline.part_of_report();
CREATE TRIGGER part_of_report BEFORE INSERT ON discipline.report_file FOR EACH ROW EXECUTE FUNCTION discipline.part_of_report();

-- A file's content goes with its row.
CREATE FUNCTION discipline.file_goes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  DELETE FROM store.attachment WHERE id = OLD.id;
  RETURN OLD;
END $$;
REVOKE ALL ON FUNCTION discipline.file_goes() FROM PUBLIC;
CREATE TRIGGER file_goes AFTER DELETE ON discipline.report_file FOR EACH ROW EXECUTE FUNCTION discipline.file_goes();

-- 收到: a report begins as received, at an organ that none of its own people are reported to.
CREATE FUNCTION discipline.begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'RECEIVED' OR NEW.stamp <> 0 OR NEW.outcome IS NOT NULL OR NEW.closing_by IS NOT NULL OR NOT NEW.open_to_organ THEN
    RAISE EXCEPTION 'a report begins as received';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON discipline.report FOR EACH ROW EXECUTE FUNCTION discipline.begins();

-- 去名: names, words, files and links of a report go; what is left is kind, days, outcome. The key opens what is left until the papers' term.
CREATE FUNCTION discipline.strip(wanted uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  DELETE FROM subject WHERE report = wanted;
  DELETE FROM recusal WHERE report = wanted AND ground <> 'DECIDED';
  DELETE FROM reporter WHERE report = wanted;
  DELETE FROM exchange WHERE report = wanted;
  DELETE FROM report_file WHERE report = wanted;
  UPDATE handling_step SET sealed = NULL WHERE report = wanted;
  UPDATE finding SET sealed = NULL, document = '', organ = '' WHERE report = wanted;
  UPDATE report SET words_sealed = NULL, retaliation_of = NULL WHERE id = wanted;
  UPDATE report SET retaliation_of = NULL WHERE retaliation_of = wanted;
$$;
REVOKE ALL ON FUNCTION discipline.strip(uuid) FROM PUBLIC;

-- 办理一步: whoever takes it sees the case, has its role, and has not to stand back; the clock's are taken where nobody is signed in.
CREATE FUNCTION discipline.take_step(
  wanted uuid, wanted_step text, seen int, to_organ text, until date, said bytea, who text, as_role text, today date)
RETURNS SETOF discipline.report
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  r report;
  t handling_line;
BEGIN
  SELECT * INTO r FROM report WHERE id = wanted AND store.in_scope(division) FOR UPDATE;
  IF r.id IS NULL OR NOT discipline.sees(wanted) THEN
    RAISE EXCEPTION 'report % is not there for whoever asks', wanted;
  END IF;
  IF EXISTS (SELECT FROM recusal c WHERE c.report = wanted AND c.account = who) THEN
    RAISE EXCEPTION 'whoever is concerned, or has decided, stands back';
  END IF;
  IF r.stamp <> seen THEN
    RAISE EXCEPTION 'the case has moved on';
  END IF;
  SELECT * INTO t FROM handling_line WHERE here = r.state AND step = wanted_step;
  IF t.next IS NULL THEN
    RAISE EXCEPTION 'step % is not possible at %', wanted_step, r.state;
  END IF;
  -- whoever reported appeals with the key, in no role
  IF NOT (store.is_of(t.roles, as_role) OR wanted_step = 'APPEAL' AND as_role = 'reporter' AND coalesce(current_setting('huanjie.account', true), '') = '') THEN
    RAISE EXCEPTION 'step % is not a step of the role %', wanted_step, as_role;
  END IF;
  IF wanted_step = 'ACCEPT' AND as_role <> 'clock' AND NOT discipline.leads(r.organ, r.organ_division)
     AND coalesce(current_setting('huanjie.account', true), '') <> '' THEN
    RAISE EXCEPTION 'the organ that it is with accepts it';
  END IF;
  IF wanted_step = 'FIND' AND NOT EXISTS (SELECT FROM finding f WHERE f.report = wanted AND f.number = r.stamp) THEN
    RAISE EXCEPTION 'a finding is written down first';
  END IF;
  IF wanted_step = 'MEASURE' AND r.outcome = 'NOT_SUBSTANTIATED' THEN
    RAISE EXCEPTION 'nothing follows from what was not found';
  END IF;
  IF r.state = 'FOUND' AND wanted_step = 'ANSWER' AND r.outcome <> 'NOT_SUBSTANTIATED' THEN
    RAISE EXCEPTION 'what was found has its measure first';
  END IF;
  IF wanted_step = 'CLOSE' AND (who = r.closing_by OR r.closing_by IS NULL) THEN
    RAISE EXCEPTION 'a second person closes';
  END IF;
  IF r.state = 'CLOSED' AND r.words_sealed IS NULL THEN
    RAISE EXCEPTION 'of this report nothing is left to reopen';
  END IF;
  IF wanted_step IN ('PASS_ON', 'ESCALATE', 'APPEAL') AND to_organ IS NULL THEN
    RAISE EXCEPTION '% has an organ to go to', wanted_step;
  END IF;
  IF wanted_step = 'APPEAL' THEN
    INSERT INTO recusal (report, division, account, ground)
    SELECT DISTINCT wanted, r.division, s.by, 'DECIDED' FROM handling_step s
    WHERE s.report = wanted AND s.step IN ('FIND', 'UPHOLD', 'APPLY_TO_CLOSE') ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO handling_step (report, division, number, step, next, on_day, by, sealed)
  VALUES (wanted, r.division, r.stamp + 1, wanted_step, t.next, today, who, said);
  UPDATE report SET
    state = t.next,
    stamp = stamp + 1,
    since = CASE WHEN t.next = t.here THEN since ELSE today END,
    organ = coalesce(to_organ, organ),
    organ_division = CASE coalesce(to_organ, organ) WHEN 'TOWN' THEN substr(division, 1, 9) ELSE substr(division, 1, 6) END,
    open_to_organ = CASE wanted_step WHEN 'ACCEPT' THEN false WHEN 'UPHOLD' THEN false
      ELSE open_to_organ OR wanted_step IN ('PASS_ON', 'ESCALATE', 'APPEAL') END,
    raised_on = CASE wanted_step WHEN 'ESCALATE' THEN today WHEN 'ACCEPT' THEN NULL ELSE raised_on END,
    due_on = until,
    outcome = CASE WHEN wanted_step = 'FIND' THEN (SELECT f.outcome FROM finding f WHERE f.report = wanted AND f.number = r.stamp)
      WHEN wanted_step = 'REOPEN' THEN NULL ELSE outcome END,
    closing_by = CASE wanted_step WHEN 'APPLY_TO_CLOSE' THEN who WHEN 'CLOSE' THEN closing_by END,
    closed_by = CASE WHEN wanted_step = 'CLOSE' THEN who END,
    closed_on = CASE WHEN wanted_step = 'CLOSE' THEN today END
  WHERE id = wanted;
  -- who works on it is named for it; whom it leaves is not, any more
  IF wanted_step IN ('PASS_ON', 'APPEAL') THEN
    DELETE FROM case_person WHERE report = wanted;
  ELSIF as_role NOT IN ('clock', 'reporter') THEN
    INSERT INTO case_person (report, division, account, named_by, named_on) VALUES (wanted, r.division, who, who, today) ON CONFLICT DO NOTHING;
  END IF;
  IF wanted_step = 'CLOSE' THEN
    IF r.outcome = 'NOT_SUBSTANTIATED' THEN
      PERFORM discipline.strip(wanted);
    ELSE
      DELETE FROM subject s WHERE s.report = wanted AND NOT s.found;
    END IF;
  END IF;
  RETURN QUERY SELECT * FROM report WHERE id = wanted;
END $$;
REVOKE ALL ON FUNCTION discipline.take_step(uuid, text, int, text, date, bytea, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.take_step(uuid, text, int, text, date, bytea, text, text, date) TO huanjie_app;

-- 认定入卷: while the inquiry runs, by who sees the case; the step that follows takes its outcome from it.
CREATE FUNCTION discipline.write_finding(
  wanted uuid, of_edition text, of_kind text, said_outcome text, on_document text, by_organ text, on_day date, words bytea, subjects uuid[], who text)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  r report;
BEGIN
  SELECT * INTO r FROM report WHERE id = wanted AND store.in_scope(division) AND discipline.sees(wanted) FOR UPDATE;
  IF r.id IS NULL OR r.state <> 'UNDER_INQUIRY' THEN
    RAISE EXCEPTION 'findings belong to an inquiry that runs';
  END IF;
  IF said_outcome = 'NOT_SUBSTANTIATED' AND cardinality(subjects) > 0 THEN
    RAISE EXCEPTION 'nothing was found about anybody';
  END IF;
  INSERT INTO finding (report, division, number, edition, kind, outcome, document, organ, decided_on, by, sealed)
  VALUES (wanted, r.division, r.stamp, of_edition, of_kind, said_outcome, on_document, by_organ, on_day, who, words);
  UPDATE subject s SET found = s.id = ANY (subjects) WHERE s.report = wanted;
END $$;
REVOKE ALL ON FUNCTION discipline.write_finding(uuid, text, text, text, text, text, date, bytea, uuid[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.write_finding(uuid, text, text, text, text, text, date, bytea, uuid[], text) TO huanjie_app;

-- 指名被举报人: with the accounts that have to stand back for it. Where a whole office is concerned its organ has the case no more.
CREATE FUNCTION discipline.name_subject(wanted uuid, named uuid, sealed bytea, mark bytea, of_office text, accounts text[])
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  r report;
BEGIN
  SELECT * INTO r FROM report WHERE id = wanted AND store.in_scope(division) AND discipline.sees(wanted) AND state <> 'CLOSED' FOR UPDATE;
  IF r.id IS NULL THEN
    RAISE EXCEPTION 'report % is not there for whoever asks', wanted;
  END IF;
  INSERT INTO subject (id, report, division, name_sealed, name_mark, office) VALUES (named, wanted, r.division, sealed, mark, of_office);
  INSERT INTO recusal (report, division, account, ground)
  SELECT wanted, r.division, account, 'SUBJECT' FROM unnest(accounts) AS account ON CONFLICT DO NOTHING;
  DELETE FROM case_person p USING recusal c WHERE p.report = wanted AND c.report = wanted AND c.account = p.account;
  IF of_office = 'TOWN' AND r.organ = 'TOWN' OR of_office = 'COUNTY' AND r.organ <> 'BESIDE' THEN
    UPDATE report SET organ = CASE of_office WHEN 'TOWN' THEN 'COUNTY' ELSE 'BESIDE' END,
      organ_division = substr(division, 1, 6), open_to_organ = true WHERE id = wanted;
  END IF;
END $$;
REVOKE ALL ON FUNCTION discipline.name_subject(uuid, uuid, bytea, bytea, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.name_subject(uuid, uuid, bytea, bytea, text, text[]) TO huanjie_app;

-- 指定知情人员: by one who sees the case; never one who has to stand back.
CREATE FUNCTION discipline.name_person(wanted uuid, whom text, who text, today date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  r report;
BEGIN
  SELECT * INTO r FROM report WHERE id = wanted AND store.in_scope(division) AND discipline.sees(wanted) AND state <> 'CLOSED' FOR UPDATE;
  IF r.id IS NULL OR EXISTS (SELECT FROM recusal c WHERE c.report = wanted AND c.account = whom) THEN
    RAISE EXCEPTION 'whoever is concerned is not named for the case';
  END IF;
  INSERT INTO case_person (report, division, account, named_by, named_on) VALUES (wanted, r.division, whom, who, today) ON CONFLICT DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION discipline.name_person(uuid, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.name_person(uuid, text, text, date) TO huanjie_app;

-- An organ that is concerned itself has no case, however it would come there.
CREATE FUNCTION discipline.organ_stands_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  IF NEW.state <> 'CLOSED' AND EXISTS (SELECT FROM subject s WHERE s.report = NEW.id
      AND (s.office = 'TOWN' AND NEW.organ = 'TOWN' OR s.office = 'COUNTY' AND NEW.organ <> 'BESIDE')) THEN
    RAISE EXCEPTION 'an office does not handle what it is concerned in itself';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION discipline.organ_stands_back() FROM PUBLIC;
CREATE TRIGGER organ_stands_back BEFORE UPDATE ON discipline.report FOR EACH ROW EXECUTE FUNCTION discipline.organ_stands_back();

-- 凭码查询: the report that a key opens, found by its keyed mark and without a scope.
CREATE FUNCTION discipline.by_key(mark bytea) RETURNS TABLE (id uuid, division text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT r.id, r.division FROM report r WHERE r.key_mark = mark
$$;
REVOKE ALL ON FUNCTION discipline.by_key(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.by_key(bytea) TO huanjie_app;

-- 到期: the counties in which something is for the clock to do.
CREATE FUNCTION discipline.report_counties() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT DISTINCT substr(division, 1, 6) FROM report WHERE forgotten_on IS NULL
$$;
REVOKE ALL ON FUNCTION discipline.report_counties() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.report_counties() TO huanjie_app;

-- 清除: what was kept of closed reports goes after the county's term; the key opens nothing any more.
CREATE FUNCTION discipline.forget_reports(county text, closed_before date, today date) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
DECLARE
  one uuid;
  gone int := 0;
BEGIN
  FOR one IN SELECT id FROM report WHERE substr(division, 1, 6) = county AND store.in_scope(division)
      AND forgotten_on IS NULL AND closed_on < closed_before FOR UPDATE LOOP
    PERFORM discipline.strip(one);
    DELETE FROM case_person WHERE report = one;
    DELETE FROM recusal WHERE report = one;
    UPDATE report SET key_mark = NULL, forgotten_on = today WHERE id = one;
    gone := gone + 1;
  END LOOP;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION discipline.forget_reports(text, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.forget_reports(text, date, date) TO huanjie_app;

-- 计入留痕: reports of past days that the ledger has not counted yet, as numbers by division; they are counted once.
CREATE FUNCTION discipline.tell_received(county text, today date) RETURNS TABLE (told_division text, told_on date, reports int)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
BEGIN
  RETURN QUERY WITH gone AS (
    UPDATE report r SET told = true WHERE substr(r.division, 1, 6) = county AND store.in_scope(r.division) AND NOT r.told AND r.received_on < today
    RETURNING r.division::text AS d, r.received_on AS o)
  SELECT g.d, g.o, count(*)::int FROM gone g GROUP BY 1, 2 ORDER BY 2, 1;
END $$;
REVOKE ALL ON FUNCTION discipline.tell_received(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.tell_received(text, date) TO huanjie_app;

-- 公开数字: how many of a kind and outcome there are in a county; who publishes hides what is small.
CREATE FUNCTION discipline.report_figures(county text) RETURNS TABLE (edition text, kind text, outcome text, reports int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT r.edition, r.kind, CASE WHEN r.closed_on IS NULL THEN '' ELSE r.outcome END, count(*)::int
  FROM report r WHERE substr(r.division, 1, 6) = county GROUP BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION discipline.report_figures(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.report_figures(text) TO huanjie_app;
