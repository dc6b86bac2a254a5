-- 候选人: who stands for which post. What an organisation recommends lies apart, in a table that nobody reads before the result.
CREATE SCHEMA candidacy;
GRANT USAGE ON SCHEMA candidacy TO huanjie_app;

CREATE TABLE candidacy.candidate (
  id               uuid PRIMARY KEY,
  election         uuid NOT NULL,
  village          store.division_code NOT NULL,
  person           uuid NOT NULL,
  name             text COLLATE "C" NOT NULL,
  sex              text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  post             text NOT NULL,
  channel          text NOT NULL CHECK (channel IN ('NOMINATED', 'SELF', 'LISTED', 'PROPOSED')),
  nominators       int NOT NULL DEFAULT 0 CHECK (nominators >= 0),
  education        text NOT NULL,
  political_status text NOT NULL,
  entered_on       date NOT NULL,
  withdrawn_on     date,
  UNIQUE (election, person, post)
);
CREATE INDEX candidate_election ON candidacy.candidate (election);
CREATE INDEX candidate_village ON candidacy.candidate (village);
CALL store.guard('candidacy.candidate', 'village');
GRANT SELECT, INSERT, DELETE, UPDATE (nominators, education, political_status, withdrawn_on) ON candidacy.candidate TO huanjie_app;

-- 组织推荐: entered by the offices, kept from every eye until the result is declared, then reported.
CREATE TABLE candidacy.recommendation (
  election   uuid NOT NULL,
  person     uuid NOT NULL,
  village    store.division_code NOT NULL,
  organ      text NOT NULL,
  entered_on date NOT NULL,
  by         text NOT NULL,
  PRIMARY KEY (election, person)
);
CREATE INDEX recommendation_village ON candidacy.recommendation (village);
CALL store.guard('candidacy.recommendation', 'village');
GRANT INSERT ON candidacy.recommendation TO huanjie_app;
