-- 材料种类: a criterion may be proved by documents of several kinds; what is found names the one that it rests on.
ALTER TABLE candidacy.criterion ALTER COLUMN evidence TYPE text[] USING CASE WHEN evidence IS NOT NULL THEN ARRAY[evidence] END;
ALTER TABLE candidacy.criterion ADD CONSTRAINT evidence_known CHECK (cardinality(evidence) > 0 AND evidence <@
  ARRAY['JUDGMENT', 'DECISION', 'NOTICE', 'LIST_STATUS', 'AUDIT', 'APPRAISAL', 'CERTIFICATE', 'MINUTES']);

-- Where a criterion is about several things, or two organs hold its records: gangs by the police's decision or a judgment, capacity by a certificate or a
-- court, being away by the town's minutes.
UPDATE candidacy.criterion SET evidence = ARRAY['DECISION', 'JUDGMENT']
  WHERE (edition, item) IN (('ED-ZJ2013', 'MAYNOT-3'), ('ED-NB2013', 'MAYNOT-3'), ('ED-2016-X', 'ITEM-2'));
UPDATE candidacy.criterion SET evidence = ARRAY['CERTIFICATE', 'JUDGMENT'] WHERE (edition, item) IN (('ED-ZJ2013', 'MAYNOT-5'), ('ED-NB2013', 'MAYNOT-5'));
UPDATE candidacy.criterion SET evidence = ARRAY['MINUTES', 'CERTIFICATE', 'JUDGMENT'] WHERE (edition, item) = ('ED-2016-X', 'ITEM-10');
UPDATE candidacy.criterion SET evidence = ARRAY['JUDGMENT', 'DECISION'] WHERE (edition, item) = ('ED-2020-12', 'ITEM-2');
UPDATE candidacy.criterion SET evidence = ARRAY['APPRAISAL', 'MINUTES', 'DECISION'] WHERE (edition, item) = ('ED-2020-12', 'ITEM-7');
UPDATE candidacy.criterion SET evidence = ARRAY['NOTICE', 'DECISION', 'LIST_STATUS'] WHERE (edition, item) = ('ED-2020-12', 'ITEM-9');

ALTER TABLE candidacy.hit ADD COLUMN evidence text;
ALTER TABLE candidacy.level_answer ADD COLUMN evidence text;
ALTER TABLE candidacy.finding ADD COLUMN evidence text;
GRANT UPDATE (evidence) ON candidacy.level_answer TO huanjie_app;
UPDATE candidacy.finding f SET evidence = coalesce((SELECT k.evidence[1] FROM candidacy.criterion k WHERE k.edition = f.edition AND k.item = f.item), 'MINUTES')
  WHERE f.document IS NOT NULL;

-- A document is of a kind by which its criterion can be proved. Where there is one kind, it is that; an organ's list says of several not always which,
-- and then the level that reads the document does.
CREATE FUNCTION candidacy.evidence_named() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  kinds text[] := coalesce((SELECT k.evidence FROM criterion k WHERE k.edition = NEW.edition AND k.item = NEW.item), ARRAY['MINUTES']);
BEGIN
  IF NEW.document IS NULL THEN
    NEW.evidence := NULL;
  ELSIF NEW.evidence IS NULL AND cardinality(kinds) = 1 THEN
    NEW.evidence := kinds[1];
  ELSIF NEW.evidence IS NULL AND TG_TABLE_NAME = 'level_answer' OR NEW.evidence <> ALL (kinds) THEN
    RAISE EXCEPTION 'what is found of % % rests on one of %', NEW.edition, NEW.item, kinds;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION candidacy.evidence_named() FROM PUBLIC;
CREATE TRIGGER evidence_named BEFORE INSERT ON candidacy.hit FOR EACH ROW EXECUTE FUNCTION candidacy.evidence_named();
CREATE TRIGGER evidence_named BEFORE INSERT OR UPDATE ON candidacy.level_answer FOR EACH ROW EXECUTE FUNCTION candidacy.evidence_named();

-- The finding rests on what the level named whose document it takes over.
-- replaces V20261129_0501
CREATE OR REPLACE FUNCTION candidacy.conclude(wanted uuid, today date, at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
DECLARE
  r record;
  made int;
BEGIN
  SELECT * INTO r FROM review WHERE id = wanted FOR UPDATE;
  IF NOT FOUND OR NOT store.in_scope(r.village) OR my_organ() IS NOT NULL OR r.concluded_at IS NOT NULL OR r.edition IS NULL THEN
    RAISE EXCEPTION 'no review to conclude: %', wanted;
  END IF;
  IF (SELECT count(*) FROM submission WHERE review = wanted) < 2 AND today <= r.due_on THEN
    RAISE EXCEPTION 'both levels have until % to answer review %', r.due_on, wanted;
  END IF;
  IF today <= r.due_on AND EXISTS (
      SELECT FROM differences(wanted) d
      WHERE NOT EXISTS (SELECT FROM settlement t WHERE t.review = wanted AND t.edition = d.edition AND t.item = d.item)) THEN
    RAISE EXCEPTION 'a difference of review % is not settled', wanted;
  END IF;
  INSERT INTO finding (id, review, election, village, edition, item, force, organ, document, document_on, evidence, window_ends, found_on)
  SELECT gen_random_uuid(), wanted, r.election, r.village, o.edition, o.item, force_of(wanted, o.edition, o.item),
    coalesce((SELECT k.organ FROM criterion k WHERE k.edition = o.edition AND k.item = o.item),
             (SELECT v.organ FROM village_criterion v WHERE v.election = r.election AND v.item = o.item)),
    o.document, o.document_on, o.evidence, o.window_ends, today
  FROM (SELECT DISTINCT ON (p.edition, p.item) p.* FROM level_answer p
        WHERE p.review = wanted AND p.found AND EXISTS (SELECT FROM submission s WHERE s.review = wanted AND s.side = p.side)
        ORDER BY p.edition, p.item, p.document IS NULL, p.side) o
  WHERE (SELECT count(*) FROM level_answer b WHERE b.review = wanted AND b.edition = o.edition AND b.item = o.item AND b.found
           AND EXISTS (SELECT FROM submission s WHERE s.review = wanted AND s.side = b.side)) = 2
    OR EXISTS (SELECT FROM settlement t WHERE t.review = wanted AND t.edition = o.edition AND t.item = o.item AND t.found);
  GET DIAGNOSTICS made = ROW_COUNT;
  UPDATE review SET concluded_at = at WHERE id = wanted;
  RETURN made;
END $$;

-- replaces V20261129_0583
CREATE OR REPLACE FUNCTION candidacy.bring_edition(wanted text, of_county text, facts jsonb, items jsonb, at timestamptz, "by" text) RETURNS int
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
  SELECT coalesce(bool_and(i ->> 'organ' IS NOT NULL AND coalesce(jsonb_array_length(i -> 'evidence'), 0) > 0 AND i ->> 'time' IS NOT NULL
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
    (SELECT array_agg(k.kind ORDER BY k.place) FROM jsonb_array_elements_text(i.value -> 'evidence') WITH ORDINALITY k(kind, place)), i.value ->> 'time', (i.value ->> 'years')::int, i.value ->> 'follows', i.value ->> 'source'
  FROM jsonb_array_elements(items) WITH ORDINALITY i;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $$;

COMMENT ON COLUMN candidacy.finding.evidence IS 'kept: candidate finding for review by R-RV-1 until review-papers as plain';
COMMENT ON COLUMN candidacy.hit.evidence IS 'kept: candidate finding for review by R-RV-1 until review-papers as plain';
COMMENT ON COLUMN candidacy.level_answer.evidence IS 'kept: candidate finding for review by R-RV-1 until review-papers as plain';
