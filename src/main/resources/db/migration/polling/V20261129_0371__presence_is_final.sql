-- 到岗登录: who signed in on the day stands with the result; nobody is added to a roll call that is over.
CREATE TRIGGER keep_final BEFORE INSERT ON polling.presence FOR EACH ROW EXECUTE FUNCTION election.keep_from('DECLARED');
