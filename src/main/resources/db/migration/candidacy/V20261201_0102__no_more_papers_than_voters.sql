-- Each registered villager has one paper of their own: nobody is nominated on more papers than the village has voters (R-NM-1).
CREATE FUNCTION candidacy.keep_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.nominators > (SELECT count(*) FROM roll.on_roll v WHERE v.village = NEW.village) THEN
    RAISE EXCEPTION 'more papers nominate than there are voters';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_papers BEFORE INSERT ON candidacy.candidate
  FOR EACH ROW WHEN (NEW.channel = 'NOMINATED') EXECUTE FUNCTION candidacy.keep_papers();
