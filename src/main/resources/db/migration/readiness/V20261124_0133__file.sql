-- 佐证文件: the files beside a village's statements. What a file held goes; that it was there, who put it and who took it out stays.
CREATE TABLE readiness.file (
  id          uuid PRIMARY KEY,               -- of its store.attachment too, while that is there
  term        uuid NOT NULL,
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  condition   text NOT NULL,
  kind        text NOT NULL,                  -- '' where it belongs to the condition as a whole
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  type        text NOT NULL,
  size        int  NOT NULL,
  sha256      text NOT NULL,
  put_by      text NOT NULL,
  person_name text NOT NULL,
  put_at      timestamptz NOT NULL,
  gone_at     timestamptz,
  gone_why    text CHECK (gone_why IN ('WITHDRAWN', 'RETENTION')),
  CHECK ((gone_at IS NULL) = (gone_why IS NULL))
);
CREATE INDEX file_village ON readiness.file (village, term, put_at);
CALL store.guard('readiness.file', 'village');
GRANT SELECT, INSERT, UPDATE (gone_at, gone_why) ON readiness.file TO huanjie_app;

-- 取出记录: every time a file was taken out. Nobody changes or removes a line.
CREATE TABLE readiness.file_taken (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file        uuid NOT NULL REFERENCES readiness.file,
  village     store.division_code NOT NULL,
  taken_by    text NOT NULL,
  person_name text NOT NULL,
  role        text NOT NULL,
  taken_at    timestamptz NOT NULL
);
CREATE INDEX file_taken_village ON readiness.file_taken (village, seq DESC);
CALL store.guard('readiness.file_taken', 'village');
GRANT SELECT, INSERT ON readiness.file_taken TO huanjie_app;
