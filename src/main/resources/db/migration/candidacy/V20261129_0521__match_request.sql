-- 成批核查: all that an organ was asked at once, on a sheet or in a match. What went out, with the key that was made for it alone, is sealed,
-- and goes with the answer.
CREATE TABLE candidacy.match_request (
  id             uuid PRIMARY KEY,
  county         store.division_code NOT NULL CHECK (length(county) = 6),
  organ          text NOT NULL,
  channel        text NOT NULL CHECK (channel IN ('SHEET', 'MATCH')),
  asked_at       timestamptz NOT NULL,
  by             text NOT NULL,
  content_sealed bytea,
  answered_at    timestamptz,
  CHECK ((answered_at IS NULL) = (content_sealed IS NOT NULL))
);
CREATE INDEX match_request_county ON candidacy.match_request (county);
CALL store.guard('candidacy.match_request', 'county');
CREATE POLICY own_organ ON candidacy.match_request AS RESTRICTIVE TO huanjie_app USING ((SELECT candidacy.my_organ()) = organ);
GRANT SELECT, INSERT (id, county, organ, channel, asked_at, by, content_sealed), UPDATE (content_sealed, answered_at)
  ON candidacy.match_request TO huanjie_app;
CREATE TRIGGER keep_answered BEFORE UPDATE ON candidacy.match_request
  FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
