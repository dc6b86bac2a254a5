-- 罢免要求失效: a petition that is neither admitted nor taken back falls after a time, and with the seat it is about; who signed goes with it.
ALTER TABLE seat.petition ADD COLUMN lapsed boolean NOT NULL DEFAULT false CHECK (NOT lapsed OR dropped_on IS NOT NULL);
GRANT UPDATE (lapsed) ON seat.petition TO huanjie_app;
COMMENT ON COLUMN seat.signature.signer IS 'kept: voter reference for election by R-AF-10 until petition as plain';

-- Where a petition waits, for the clock that lets it fall; it names nobody.
CREATE FUNCTION seat.petition_villages() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = seat, pg_temp AS $$
  SELECT DISTINCT village FROM petition WHERE dropped_on IS NULL AND interim IS NULL
$$;
REVOKE ALL ON FUNCTION seat.petition_villages() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seat.petition_villages() TO huanjie_app;
