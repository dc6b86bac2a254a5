-- How long a document or a finding stays good, in days; without a number it does not expire. No source gives one: version 1 has none.
ALTER TABLE readiness.condition ADD COLUMN good_days int CHECK (good_days > 0);
ALTER TABLE readiness.evidence_kind ADD COLUMN good_days int CHECK (good_days > 0);

-- 指引: what each condition, and each kind of document (kind '' is the condition itself), asks of a village; part of its version.
CREATE TABLE readiness.guidance (
  version   int  NOT NULL,
  condition text NOT NULL,
  kind      text NOT NULL DEFAULT '',
  zh        text NOT NULL CHECK (zh <> ''),
  en        text NOT NULL CHECK (en <> ''),
  PRIMARY KEY (version, condition, kind),
  FOREIGN KEY (version, condition) REFERENCES readiness.condition
);
GRANT SELECT ON readiness.guidance TO huanjie_app;
INSERT INTO readiness.guidance (version, condition, kind, zh, en) VALUES
  (1, 'KEY_PERSONS', '', '按角色列出需要保持联系的对象、联系人和最近一次谈心日期。只写角色，不写本人看法。',
      'List by role who is to be kept in touch with, the officer, and the day of the last talk. Roles only, never what anyone thinks.'),
  (1, 'HARD_ISSUES', '', '登记每个问题：已办结写日期，未办结写计划和期限。有未办结的红色问题即为未达标。',
      'Register each issue: the day it was closed, or its plan and due day. An open red issue stands against the condition.'),
  (1, 'FINANCE', '', '离任审计须在选举前公布（组织法第三十五条）。', 'The exit audit must be published before the election (Art. 35).'),
  (1, 'RULES_IN_ORDER', '', '各项制度须有日期并已备案。', 'Each rule needs a date and must be filed.'),
  (1, 'HEADS_CLEAR', '', '只登记党组织一侧研究记录的标题、日期和文号，不登记其他内容。',
      'Record only title, date and number of the record on the Party organisation’s side, nothing else.'),
  (1, 'VILLAGERS_RATING', '', '先由县、镇开展抽样评价；没有开展的，填抽样的范围、发放和收回份数、满意率。合格线由县或镇设定。',
      'County or town hold the sample survey first; where there is none, give frame, asked, responses and per cent satisfied. The threshold is set by county or town.'),
  (1, 'FINANCE', 'AUDIT_REPORT', '审计机构或乡镇出具、盖章的报告，写明审计期间。', 'The stamped report of the auditing body or town, with the period audited.'),
  (1, 'FINANCE', 'AUDIT_PUBLISHED', '张贴的照片或公开栏页面，看得出日期。', 'A photograph of the posting, or the page, with its date to be seen.'),
  (1, 'FINANCE', 'RECEIVABLES_LIST', '列明对方、金额、账龄；身份证号码、电话号码请先遮去。', 'Other party, amount, age of each; cover identity and phone numbers first.'),
  (1, 'FINANCE', 'ASSET_INVENTORY', '账、物核对后由盘点人签字。', 'Checked against the things themselves and signed by who counted.'),
  (1, 'FINANCE', 'CONTRACT_REGISTER', '在履行的合同逐份登记：对方、期限、金额。', 'Each running contract: other party, period, amount.'),
  (1, 'FINANCE', 'AGENCY_SIGN_OFF', '乡镇代理中心确认账目已结清的签章页。', 'The page with the town agency’s stamp that the books are settled.'),
  (1, 'RULES_IN_ORDER', 'CHARTER_FILED', '村民会议通过并报乡镇备案的章程和回执。', 'The charter as passed by the villagers’ assembly, with the town’s receipt.'),
  (1, 'RULES_IN_ORDER', 'VILLAGE_PACT_FILED', '村民会议通过并报乡镇备案的村规民约和回执（第二十七条）。', 'The village pact as passed, with the town’s receipt (Art. 27).'),
  (1, 'RULES_IN_ORDER', 'OPENNESS_RECORD', '近一期村务、财务公开的记录。', 'The record of the last publication of village affairs and accounts.'),
  (1, 'RULES_IN_ORDER', 'SEAL_RULES', '印章由谁保管、怎样使用和移交。', 'Who keeps the seal, how it is used and handed over.'),
  (1, 'HEADS_CLEAR', 'PARTY_RECORD', '党组织研究的记录，只要标题、日期、文号；不要上传名单。', 'The Party organisation’s record: title, day and number alone; do not upload lists of names.');

-- What has outlived its days on a day: documents by their own date, findings by the day on which they were made.
CREATE FUNCTION readiness.outlived(wanted_term uuid, wanted text, on_day date)
RETURNS TABLE (item text, paper text, good_until date)
LANGUAGE sql STABLE SET search_path = readiness, pg_temp AS $$
  WITH a AS (SELECT * FROM assessment WHERE term = wanted_term AND village = wanted),
  said AS (
    SELECT DISTINCT ON (s.condition, s.side) s.condition, s.side, s.round, s.evidence, s.made_at
    FROM a JOIN statement s ON s.term = a.term AND s.village = a.village AND s.version = a.version
    ORDER BY s.condition, s.side, s.seq DESC)
  SELECT k.condition, k.kind, (d ->> 'dated')::date + k.good_days
  FROM a JOIN evidence_kind k ON k.version = a.version AND k.good_days IS NOT NULL
  JOIN said ON said.condition = k.condition AND said.side = 'VILLAGE'
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(said.evidence -> 'documents', '[]'::jsonb)) d
  WHERE d ->> 'kind' = k.kind AND (d ->> 'dated')::date + k.good_days < on_day
  UNION ALL
  SELECT c.condition, '', (said.made_at AT TIME ZONE 'Asia/Shanghai')::date + c.good_days
  FROM a JOIN condition c ON c.version = a.version AND c.good_days IS NOT NULL
  JOIN said ON said.condition = c.condition AND said.side = 'TOWN' AND said.round = a.round
  WHERE (said.made_at AT TIME ZONE 'Asia/Shanghai')::date + c.good_days < on_day
$$;
REVOKE ALL ON FUNCTION readiness.outlived(uuid, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION readiness.outlived(uuid, text, date) TO huanjie_app;

-- No pass on what has expired that day, and no start on what will have expired on the election day.
CREATE FUNCTION readiness.refuse_outlived_pass() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM readiness.outlived(NEW.term, NEW.village, NEW.passed_on)) THEN
    RAISE EXCEPTION 'evidence of village % has expired', NEW.village;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION readiness.refuse_outlived_pass() FROM PUBLIC;
CREATE TRIGGER evidence_is_good BEFORE UPDATE ON readiness.assessment
  FOR EACH ROW WHEN (OLD.state <> 'PASSED' AND NEW.state = 'PASSED') EXECUTE FUNCTION readiness.refuse_outlived_pass();

CREATE FUNCTION readiness.refuse_outlived_start() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = readiness, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM readiness.outlived(NEW.term, NEW.village, NEW.day)) THEN
    RAISE EXCEPTION 'evidence of village % expires before the election day', NEW.village;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION readiness.refuse_outlived_start() FROM PUBLIC;
CREATE TRIGGER readiness_gate_evidence BEFORE UPDATE ON election.election
  FOR EACH ROW WHEN (OLD.stage = 'PREPARING' AND NEW.stage <> 'PREPARING' AND NEW.sequence = 1)
  EXECUTE FUNCTION readiness.refuse_outlived_start();
CREATE TRIGGER readiness_gate_evidence_at_birth BEFORE INSERT ON election.election
  FOR EACH ROW WHEN (NEW.stage <> 'PREPARING' AND NEW.sequence = 1) EXECUTE FUNCTION readiness.refuse_outlived_start();
