-- 代码单: until when a code opens the page of a review, for whoever prints it from the page that shows it; the marks themselves are nobody's to read.
CREATE FUNCTION candidacy.code_until(wanted bytea, of uuid, at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = candidacy, pg_temp AS $$
  SELECT c.expires_at FROM own_code c
  WHERE c.mark = wanted AND c.review = of AND c.used_at IS NULL AND c.expires_at > at AND store.in_scope(c.village) AND my_organ() IS NULL
$$;
REVOKE ALL ON FUNCTION candidacy.code_until(bytea, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION candidacy.code_until(bytea, uuid, timestamptz) TO huanjie_app;

-- 送达回证: the person's signature under the notice of a finding, where they gave one; with the notice, and never afterwards.
ALTER TABLE candidacy.finding ADD COLUMN receipt_sealed bytea;
ALTER TABLE candidacy.finding ADD CONSTRAINT receipt_of_notice CHECK (receipt_sealed IS NULL OR notice_on IS NOT NULL);
GRANT UPDATE (receipt_sealed) ON candidacy.finding TO huanjie_app;
DROP TRIGGER keep_notice ON candidacy.finding;
CREATE TRIGGER keep_notice BEFORE UPDATE OF notice_on, notice_by, receipt_sealed ON candidacy.finding
  FOR EACH ROW WHEN (OLD.notice_on IS NOT NULL) EXECUTE FUNCTION store.refuse_settled();
COMMENT ON COLUMN candidacy.finding.receipt_sealed IS 'kept: candidate signature for review by R-RV-2 until review-papers as sealed';
