-- 夜访照片: a few pictures of a visit, without place, time or device; what they show lies sealed in store.attachment under the same id.
CREATE TABLE responsibility.photo (
  id      uuid PRIMARY KEY,                    -- made on the device, so that it arrives once
  visit   uuid NOT NULL REFERENCES responsibility.visit,
  village store.division_code NOT NULL CHECK (length(village) = 12),
  size    int NOT NULL CHECK (size > 0),
  put_by  text NOT NULL,
  put_at  timestamptz NOT NULL
);
CREATE INDEX photo_visit ON responsibility.photo (visit);
CREATE INDEX photo_village ON responsibility.photo (village, put_at);
CALL store.guard('responsibility.photo', 'village');
GRANT SELECT, INSERT, DELETE ON responsibility.photo TO huanjie_app;

-- 看过照片: who looked at a picture, when; it stays when the picture goes.
CREATE TABLE responsibility.photo_look (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  photo       uuid NOT NULL,
  visit       uuid NOT NULL REFERENCES responsibility.visit,
  village     store.division_code NOT NULL CHECK (length(village) = 12),
  looked_by   text NOT NULL,
  person_name text NOT NULL,
  role        text NOT NULL,
  looked_at   timestamptz NOT NULL
);
CREATE INDEX photo_look_visit ON responsibility.photo_look (visit);
CREATE INDEX photo_look_village ON responsibility.photo_look (village);
CALL store.guard('responsibility.photo_look', 'village');
GRANT SELECT, INSERT ON responsibility.photo_look TO huanjie_app;
