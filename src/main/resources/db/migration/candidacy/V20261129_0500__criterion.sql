-- 审查条件: what a review asks, by edition. How far a criterion reaches (its legal force) is fixed here, where the application cannot write.
CREATE TABLE candidacy.edition (
  code      text PRIMARY KEY CHECK (code ~ '^[A-Z0-9-]{3,24}$'),
  name      text NOT NULL,
  name_en   text NOT NULL,
  issuer    text NOT NULL,
  issuer_en text NOT NULL,
  document  text,                             -- its number, where one is known
  area      text COLLATE "C" NOT NULL,        -- the division it was issued for, by its leading digits; empty: the whole country
  from_day  date NOT NULL,
  until_day date,
  complete  boolean NOT NULL,                 -- false: the list could not be sourced whole, and the county is asked for it
  statute   boolean NOT NULL DEFAULT false,   -- the law itself, which is under every review
  source    text NOT NULL
);

CREATE TABLE candidacy.criterion (
  edition      text NOT NULL REFERENCES candidacy.edition,
  item         text NOT NULL CHECK (item ~ '^[A-Z0-9-]{1,20}$'),
  position     int NOT NULL,
  text         text NOT NULL,
  text_en      text NOT NULL,
  force        text NOT NULL CHECK (force IN ('L', 'M', 'V', 'P')),
  organ        text NOT NULL,
  evidence     text NOT NULL,
  time         text NOT NULL CHECK (time IN ('YEARS', 'UNTIL_DAY', 'UNTIL_RIGHTED', 'PRESENT', 'UNSTATED')),
  years        int CHECK ((years IS NOT NULL) = (time = 'YEARS')),
  off_from     date,                          -- elections from this day on are not asked it
  PRIMARY KEY (edition, item)
);
GRANT SELECT ON candidacy.edition, candidacy.criterion TO huanjie_app;

INSERT INTO candidacy.edition (code, name, name_en, issuer, issuer_en, document, area, from_day, until_day, complete, statute, source) VALUES
  ('LAW', '法律规定', 'The law', '全国人民代表大会常务委员会、民政部', 'Standing Committee of the National People''s Congress; Ministry of Civil Affairs',
   NULL, '', '2010-10-28', NULL, true, true, 'LAW18 Art. 13, 18; MCA13'),
  ('ED-ZJ2013', '浙江省 2013 年“五不能六不宜”', 'Zhejiang 2013, five may-nots and six ill-suiteds', '浙江省村级组织换届工作领导小组',
   'Zhejiang leading group for the change of term', '浙村换发〔2013〕4号', '33', '2013-01-01', NULL, true, false, 'SY13, NB13'),
  ('ED-NB2013', '宁波市 2013 年“五不能八不宜”', 'Ningbo 2013, five may-nots and eight ill-suiteds', '宁波市', 'Ningbo', NULL, '3302', '2013-01-01', NULL, true,
   false, 'NB13'),
  ('ED-PY2017', '平阳县 2017 年“五不能十不宜”', 'Pingyang 2017, five may-nots and ten ill-suiteds', '平阳县', 'Pingyang county', NULL, '330326',
   '2017-01-01', NULL, false, false, 'SEED'),
  ('ED-2016-X', '某县 2016 年任职条件', 'A county of another province, 2016', '某县', 'A county of another province', NULL, '', '2016-05-01', NULL, true, false,
   'ZS16'),
  ('ED-2020-12', '2020 年“十不选”', 'Ten not to elect, 2020', '县级换届工作领导小组', 'A county''s leading group', NULL, '', '2020-12-01', NULL, true, false, 'TB20'),
  ('ED-2020', '2020 年“十不能十不宜”', 'Ten may-nots and ten ill-suiteds, 2020', '外省', 'Another province', NULL, '', '2020-01-01', NULL, false, false, '360D'),
  ('ED-AW', '某县候选人资格', 'A county''s conditions for candidates', '某县', 'A county', NULL, '', '2010-10-28', NULL, true, false, 'AWEE');

INSERT INTO candidacy.criterion (edition, item, position, text, text_en, force, organ, evidence, time, years, off_from) VALUES
  ('LAW', 'RIGHTS', 1, '被剥夺政治权利', 'Deprived of political rights', 'L', 'COURT', 'JUDGMENT', 'UNTIL_DAY', NULL, NULL),
  ('LAW', 'SENTENCE', 2, '正在服刑或缓刑考验期内', 'Serving a criminal sentence, or on probation', 'M', 'COURT', 'JUDGMENT', 'UNTIL_DAY', NULL, NULL),
  ('LAW', 'CAPACITY', 3, '丧失行为能力', 'Without legal capacity', 'M', 'COURT', 'JUDGMENT', 'PRESENT', NULL, NULL),
  ('ED-ZJ2013', 'MAYNOT-1', 1, '被判处刑罚，或者刑满释放、缓刑期满未满五年', 'A criminal sentence, or less than five years since release or the end of probation',
   'P', 'COURT', 'JUDGMENT', 'YEARS', 5, NULL),
  ('ED-ZJ2013', 'MAYNOT-2', 2, '违反计划生育政策未处理，或者处理后未满五年', 'A breach of family planning that is not handled, or was within five years',
   'P', 'HEALTH', 'DECISION', 'YEARS', 5, '2021-08-20'),
  ('ED-ZJ2013', 'MAYNOT-3', 3, '涉黑涉恶受处理未满三年', 'Handled for gang involvement within three years', 'P', 'POLICE', 'DECISION', 'YEARS', 3, NULL),
  ('ED-ZJ2013', 'MAYNOT-4', 4, '受党纪处分，任职限制期未满', 'Party discipline whose restriction on office is not over', 'P', 'DISCIPLINE', 'DECISION',
   'UNTIL_DAY', NULL, NULL),
  ('ED-ZJ2013', 'MAYNOT-5', 5, '丧失行为能力', 'Loss of capacity', 'P', 'HEALTH', 'CERTIFICATE', 'PRESENT', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-1', 6, '煽动闹事、扰乱公共秩序受处罚', 'Punished for inciting disturbances or disturbing public order', 'P', 'POLICE', 'DECISION',
   'UNSTATED', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-2', 7, '严重违法用地、违法建设，拒不整改', 'Serious illegal use of land or building, not put right', 'P', 'LAND', 'NOTICE',
   'UNTIL_RIGHTED', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-3', 8, '长期外出，不能履行职务', 'Away for long, cannot do the work', 'P', 'TOWN', 'MINUTES', 'PRESENT', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-4', 9, '辞职承诺到期未履行', 'A promise to resign that fell due and was not kept', 'P', 'TOWN', 'MINUTES', 'PRESENT', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-5', 10, '先锋指数考评为不合格党员', 'Rated an unqualified Party member', 'P', 'TOWN', 'APPRAISAL', 'UNSTATED', NULL, NULL),
  ('ED-ZJ2013', 'ILLSUITED-6', 11, '道德品行差，影响不良', 'Low morals of bad influence', 'P', 'TOWN', 'MINUTES', 'UNSTATED', NULL, NULL),
  ('ED-2016-X', 'ITEM-1', 1, '被判处管制以上刑罚，或者刑满未满五年', 'Sentenced, or less than five years since', 'P', 'COURT', 'JUDGMENT', 'YEARS', 5, NULL),
  ('ED-2016-X', 'ITEM-2', 2, '涉黑涉恶受处理未满五年', 'Handled for gang involvement within five years', 'P', 'POLICE', 'DECISION', 'YEARS', 5, NULL),
  ('ED-2016-X', 'ITEM-3', 3, '正在接受立案审查', 'Under investigation', 'P', 'DISCIPLINE', 'DECISION', 'PRESENT', NULL, NULL),
  ('ED-2016-X', 'ITEM-4', 4, '受党纪处分，任职限制期未满', 'Discipline whose restriction on office is not over', 'P', 'DISCIPLINE', 'DECISION', 'UNTIL_DAY', NULL, NULL),
  ('ED-2016-X', 'ITEM-5', 5, '违反计划生育政策', 'A breach of family planning', 'P', 'HEALTH', 'DECISION', 'UNSTATED', NULL, '2021-08-20'),
  ('ED-2016-X', 'ITEM-6', 6, '以违法方式组织群体性上访受处罚', 'Punished for organising mass petitions by unlawful means', 'P', 'POLICE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2016-X', 'ITEM-7', 7, '离任村干部隐匿账目、侵占集体土地资金', 'A former cadre who hid accounts or took land or funds', 'P', 'AUDIT', 'AUDIT', 'UNTIL_RIGHTED', NULL, NULL),
  ('ED-2016-X', 'ITEM-8', 8, '拒不作出竞职、创业、辞职承诺', 'Refuses the promises asked for', 'P', 'TOWN', 'MINUTES', 'PRESENT', NULL, NULL),
  ('ED-2016-X', 'ITEM-9', 9, '贿选、拉帮结派查证属实', 'Bribery or faction, proven', 'P', 'DISCIPLINE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2016-X', 'ITEM-10', 10, '长期外出或者丧失行为能力', 'Away for long, or without capacity', 'P', 'TOWN', 'MINUTES', 'PRESENT', NULL, NULL),
  ('ED-2020-12', 'ITEM-1', 1, '言论违背党的政治纪律受处理', 'Handled for disloyal speech', 'P', 'DISCIPLINE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2020-12', 'ITEM-2', 2, '受过刑事处罚，村霸，涉黑涉恶', 'Any criminal punishment, village bully, gang', 'P', 'COURT', 'JUDGMENT', 'UNSTATED', NULL, NULL),
  ('ED-2020-12', 'ITEM-3', 3, '党纪政务处分影响期内，或者正被立案调查', 'Discipline in force, or under investigation', 'P', 'DISCIPLINE', 'DECISION', 'UNTIL_DAY', NULL, NULL),
  ('ED-2020-12', 'ITEM-4', 4, '参与非法宗教、邪教、封建迷信、黄赌毒，利用宗族势力受处理', 'Handled for illegal religion, cult, superstition, vice or clan force', 'P', 'POLICE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2020-12', 'ITEM-5', 5, '拉票贿选、操纵选举受处理', 'Handled for canvassing, bribery or manipulation', 'P', 'DISCIPLINE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2020-12', 'ITEM-6', 6, '违法上访、扰乱秩序、妨碍公务受处罚', 'Punished for unlawful petition, disorder or obstruction', 'P', 'POLICE', 'DECISION', 'UNSTATED', NULL, NULL),
  ('ED-2020-12', 'ITEM-7', 7, '防疫防汛失职，本届不称职或被罢免，三年内为不合格党员，长期外出', 'Neglect in epidemic or flood, incompetent or recalled in this term, unqualified member within three years, away for long', 'P', 'TOWN', 'APPRAISAL', 'YEARS', 3, NULL),
  ('ED-2020-12', 'ITEM-8', 8, '侵占惠农资金、集体资产未整改', 'Taking benefit funds or collective property, not put right', 'P', 'AUDIT', 'AUDIT', 'UNTIL_RIGHTED', NULL, NULL),
  ('ED-2020-12', 'ITEM-9', 9, '违法用地建房建坟未整改，五年内破坏生态，失信被执行人', 'Illegal land, building or tomb not put right, ecological damage within five years, dishonest-debtor list', 'P', 'LAND', 'NOTICE', 'YEARS', 5, NULL),
  ('ED-AW', 'ITEM-1', 1, '被判刑或者刑满未满三年', 'Sentenced, or less than three years since release', 'P', 'COURT', 'JUDGMENT', 'YEARS', 3, NULL),
  ('ED-AW', 'ITEM-2', 2, '正在接受立案审查', 'Under investigation', 'P', 'DISCIPLINE', 'DECISION', 'PRESENT', NULL, NULL),
  ('ED-AW', 'ITEM-3', 3, '受撤职、留党察看、开除党籍处分未满三年', 'Removal, probation or expulsion from the Party within three years', 'P', 'DISCIPLINE', 'DECISION', 'YEARS', 3, NULL),
  ('ED-AW', 'ITEM-4', 4, '违反计划生育政策未满七年', 'A breach of family planning within seven years', 'P', 'HEALTH', 'DECISION', 'YEARS', 7, '2021-08-20'),
  ('ED-AW', 'ITEM-5', 5, '拖欠集体资金、侵占集体土地', 'Owes the collective money or land', 'P', 'AGRICULTURE', 'AUDIT', 'UNTIL_RIGHTED', NULL, NULL),
  ('ED-AW', 'ITEM-6', 6, '长期外出', 'Away for long', 'P', 'TOWN', 'MINUTES', 'PRESENT', NULL, NULL);
INSERT INTO candidacy.criterion (edition, item, position, text, text_en, force, organ, evidence, time, years, off_from)
  SELECT 'ED-NB2013', item, position, text, text_en, force, organ, evidence, time, years, off_from FROM candidacy.criterion WHERE edition = 'ED-ZJ2013';
INSERT INTO candidacy.criterion (edition, item, position, text, text_en, force, organ, evidence, time, years, off_from) VALUES
  ('ED-NB2013', 'ILLSUITED-7', 12, '拖欠集体款项未归还', 'Collective money owed and not repaid', 'P', 'AGRICULTURE', 'AUDIT', 'UNTIL_RIGHTED', NULL, NULL),
  ('ED-NB2013', 'ILLSUITED-8', 13, '抢险救灾中失职、擅离职守', 'Neglect or desertion in disaster relief', 'P', 'TOWN', 'MINUTES', 'UNSTATED', NULL, NULL);

-- 采用: which edition a county reviews by, for elections from a day on, on whose document. The latest choice for a day holds.
CREATE TABLE candidacy.adoption (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county     store.division_code NOT NULL CHECK (length(county) = 6),
  edition    text NOT NULL REFERENCES candidacy.edition,
  from_day   date NOT NULL,
  document   text NOT NULL CHECK (document <> ''),
  adopted_at timestamptz NOT NULL,
  by         text NOT NULL
);
CREATE INDEX adoption_county ON candidacy.adoption (county, from_day, seq);
ALTER TABLE candidacy.adoption ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON candidacy.adoption FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON candidacy.adoption FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON candidacy.adoption TO huanjie_app;

-- 村定条件 (force V): what the village's own meeting passed before anybody was nominated, with its document.
CREATE TABLE candidacy.village_criterion (
  election   uuid NOT NULL,
  item       text NOT NULL CHECK (item ~ '^V-[0-9]{1,2}$'),
  village    store.division_code NOT NULL,
  text       text NOT NULL CHECK (text <> ''),
  organ      text NOT NULL,
  meeting    uuid NOT NULL,
  document   text NOT NULL CHECK (document <> ''),
  passed_on  date NOT NULL,
  by         text NOT NULL,
  PRIMARY KEY (election, item)
);
CREATE INDEX village_criterion_village ON candidacy.village_criterion (village);
CALL store.guard('candidacy.village_criterion', 'village');
GRANT SELECT, INSERT ON candidacy.village_criterion TO huanjie_app;

CREATE FUNCTION candidacy.passed_beforehand() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM election.election e JOIN election.meeting m ON m.election = e.id
      WHERE e.id = NEW.election AND e.village = NEW.village AND e.body = 'VILLAGERS_COMMITTEE' AND m.id = NEW.meeting
        AND m.purpose = 'RULES' AND e.stage IN ('STARTED', 'COMMITTEE_CHOSEN', 'RULES_PASSED', 'REGISTERING', 'ROLL_PUBLISHED', 'ROLL_SETTLED')) THEN
    RAISE EXCEPTION 'a condition of election % was not passed by its meeting before the nomination', NEW.election;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.passed_beforehand() FROM PUBLIC;
CREATE TRIGGER passed_beforehand BEFORE INSERT ON candidacy.village_criterion
  FOR EACH ROW EXECUTE FUNCTION candidacy.passed_beforehand();

-- 联审设置: a county's numbers; the latest holds, without a value it is unset again.
CREATE TABLE candidacy.setting (
  seq    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  county store.division_code NOT NULL CHECK (length(county) = 6),
  name   text NOT NULL,
  value  int CHECK (value >= 0 AND (name <> 'WITHDRAWAL_HOURS' OR value >= 24)),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX setting_latest ON candidacy.setting (county, name, seq DESC);
ALTER TABLE candidacy.setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY readable ON candidacy.setting FOR SELECT TO huanjie_app USING (true);
CREATE POLICY own ON candidacy.setting FOR INSERT TO huanjie_app WITH CHECK (store.in_scope(county));
GRANT SELECT, INSERT ON candidacy.setting TO huanjie_app;
