-- 县自带版本: a county brings its own edition of criteria as a file. What could not be sourced stays unset, and until it is set nobody is reviewed by
-- it. Such an edition can never claim the force of a law or of a ministry: it advises (P), or it is a pattern for a village's own rule (V).
ALTER TABLE candidacy.edition
  ADD COLUMN county     store.division_code,
  ADD COLUMN brought_by text,
  ADD COLUMN brought_at timestamptz,
  ADD CONSTRAINT brought_whole CHECK ((county IS NULL) = (brought_by IS NULL) AND (county IS NULL) = (brought_at IS NULL)),
  ADD CONSTRAINT brought_for_itself CHECK (county IS NULL OR (length(county) = 6 AND area = county AND NOT statute));

ALTER TABLE candidacy.criterion
  ALTER COLUMN organ DROP NOT NULL,
  ALTER COLUMN evidence DROP NOT NULL,
  ALTER COLUMN time DROP NOT NULL,
  ADD COLUMN follows text CHECK (follows IN ('TALK', 'ADVICE', 'DISCLOSURE', 'LIST')),
  ADD COLUMN source  text,
  ADD CONSTRAINT follows_from_force CHECK (follows IS NULL OR (follows = 'LIST') = (force <> 'P'));

-- No edition but the law itself reaches as far as the law, and what a complete edition asks is set.
CREATE FUNCTION candidacy.criterion_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  d record;
BEGIN
  SELECT * INTO d FROM edition WHERE code = NEW.edition;
  IF d.county IS NOT NULL AND NEW.force NOT IN ('P', 'V') THEN
    RAISE EXCEPTION 'a county''s edition does not reach as far as %: % %', NEW.force, NEW.edition, NEW.item;
  END IF;
  IF d.complete AND (NEW.organ IS NULL OR NEW.evidence IS NULL OR NEW.time IS NULL) THEN
    RAISE EXCEPTION 'what a complete edition asks is set: % %', NEW.edition, NEW.item;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.criterion_lawful() FROM PUBLIC;
CREATE TRIGGER criterion_lawful BEFORE INSERT OR UPDATE ON candidacy.criterion FOR EACH ROW EXECUTE FUNCTION candidacy.criterion_lawful();

-- The only way in: the county's own, by its office, whole; brought again, it replaces what nobody has adopted yet.
CREATE FUNCTION candidacy.bring_edition(wanted text, of_county text, facts jsonb, items jsonb, at timestamptz, "by" text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  whole boolean;
  made int;
BEGIN
  IF NOT store.in_scope(of_county) OR NOT store.is_at_work(ARRAY['COUNTY_OFFICE']) THEN
    RAISE EXCEPTION 'an edition is brought by the office of its county';
  END IF;
  IF wanted IS NULL OR strpos(wanted, 'ED-' || of_county || '-') <> 1
    OR EXISTS (SELECT FROM edition e WHERE e.code = wanted AND e.county IS DISTINCT FROM of_county) THEN
    RAISE EXCEPTION 'the code % is not the county''s', wanted;
  END IF;
  IF EXISTS (SELECT FROM adoption a WHERE a.edition = wanted) OR EXISTS (SELECT FROM review r WHERE r.edition = wanted) THEN
    RAISE EXCEPTION 'edition % has been adopted', wanted;
  END IF;
  SELECT coalesce(bool_and(i ->> 'organ' IS NOT NULL AND i ->> 'evidence' IS NOT NULL AND i ->> 'time' IS NOT NULL
    AND i ->> 'follows' IS NOT NULL AND i ->> 'source' IS NOT NULL), false) INTO whole FROM jsonb_array_elements(items) i;
  DELETE FROM criterion c WHERE c.edition = wanted;
  INSERT INTO edition AS e (code, name, name_en, issuer, issuer_en, document, area, from_day, until_day, complete, source, county, brought_by, brought_at)
  VALUES (wanted, facts ->> 'name', facts ->> 'nameEn', facts ->> 'issuer', facts ->> 'issuerEn', facts ->> 'document', of_county,
    (facts ->> 'fromDay')::date, (facts ->> 'untilDay')::date, whole, facts ->> 'source', of_county, bring_edition."by", at)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, issuer = excluded.issuer, issuer_en = excluded.issuer_en,
    document = excluded.document, from_day = excluded.from_day, until_day = excluded.until_day, complete = excluded.complete,
    source = excluded.source, brought_by = excluded.brought_by, brought_at = excluded.brought_at;
  INSERT INTO criterion (edition, item, position, text, text_en, force, organ, evidence, time, years, follows, source)
  SELECT wanted, i.value ->> 'item', i.ordinality, i.value ->> 'text', i.value ->> 'textEn', i.value ->> 'force', i.value ->> 'organ',
    i.value ->> 'evidence', i.value ->> 'time', (i.value ->> 'years')::int, i.value ->> 'follows', i.value ->> 'source'
  FROM jsonb_array_elements(items) WITH ORDINALITY i;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION candidacy.bring_edition(text, text, jsonb, jsonb, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.bring_edition(text, text, jsonb, jsonb, timestamptz, text) TO huanjie_app;

-- 采用: an edition that is whole, for the county it was issued for, and by another person than the one who brought it.
CREATE FUNCTION candidacy.adoption_lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  d record;
BEGIN
  SELECT * INTO d FROM edition WHERE code = NEW.edition;
  IF d.statute OR NOT d.complete OR strpos(NEW.county, d.area) <> 1 THEN
    RAISE EXCEPTION 'edition % is not one that county % can adopt', NEW.edition, NEW.county;
  END IF;
  IF d.brought_by = NEW."by" THEN
    RAISE EXCEPTION 'who brought an edition does not adopt it';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.adoption_lawful() FROM PUBLIC;
CREATE TRIGGER adoption_lawful BEFORE INSERT ON candidacy.adoption FOR EACH ROW EXECUTE FUNCTION candidacy.adoption_lawful();

-- What is force V in an edition is asked of nobody until a village's own meeting has passed it, and then as the village's.
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.force_of(wanted uuid, asked_edition text, asked_item text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT CASE WHEN asked_edition = 'VILLAGE'
    THEN (SELECT 'V' FROM village_criterion v WHERE v.election = r.election AND v.item = asked_item)
    ELSE (SELECT k.force FROM criterion k JOIN edition d ON d.code = k.edition JOIN election.election e ON e.id = r.election
          WHERE k.edition = asked_edition AND k.item = asked_item AND (d.statute OR d.code = r.edition) AND k.force <> 'V'
            AND (k.off_from IS NULL OR e.day IS NULL OR e.day < k.off_from)) END
  FROM review r WHERE r.id = wanted
$$;

COMMENT ON COLUMN candidacy.edition.brought_by IS 'kept: account act for accountability by R-PD-5 until acts-stay as plain';
