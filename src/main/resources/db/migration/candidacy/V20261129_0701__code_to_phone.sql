-- 发到手机的代码: asked for by whoever knows a name and its telephone, sent to that telephone alone.
ALTER TABLE candidacy.own_code ADD COLUMN channel text NOT NULL DEFAULT 'HAND' CHECK (channel IN ('HAND', 'PHONE'));
GRANT SELECT (channel), INSERT (channel) ON candidacy.own_code TO huanjie_app;

-- Whoever asks may be a stranger who knows the telephone: what was handed over in person, and a page that is open, are not ended by it.
-- replaces V20261129_0510
CREATE OR REPLACE FUNCTION candidacy.one_code() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review r WHERE r.id = NEW.review AND r.village = NEW.village) THEN
    RAISE EXCEPTION 'a code opens the page of a review of its village';
  END IF;
  IF NEW.channel = 'PHONE' THEN
    UPDATE own_code c SET expires_at = least(c.expires_at, NEW.issued_at)
      WHERE c.review = NEW.review AND c.channel = 'PHONE' AND c.used_at IS NULL;
  ELSE
    UPDATE own_code c
      SET expires_at = least(c.expires_at, NEW.issued_at), pass_until = least(c.pass_until, NEW.issued_at)
      WHERE c.review = NEW.review;
  END IF;
  RETURN NEW;
END $$;

-- The reviews whose person proved this telephone and has this name. Nobody has a scope yet; a name alone finds nothing, and neither does a number.
CREATE FUNCTION candidacy.at_phone(wanted bytea, called text) RETURNS TABLE (review uuid, village text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT r.id, r.village::text FROM messaging.contact p JOIN review r ON r.id = p.person
  WHERE p.mark = wanted AND p.owner = 'candidacy' AND p.kind = 'PHONE' AND p.verified_at IS NOT NULL AND p.bounced_at IS NULL
    AND EXISTS (SELECT FROM candidate k WHERE k.election = r.election AND k.person = r.person AND k.name = called)
$$;
REVOKE ALL ON FUNCTION candidacy.at_phone(bytea, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.at_phone(bytea, text) TO huanjie_app;
