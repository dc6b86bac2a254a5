-- 申诉: those to the roll stand in the place of all objections.
DROP TRIGGER keep_objection ON roll.objection;
DROP TABLE roll.objection;
DROP FUNCTION roll.keep_objection();
DROP FUNCTION roll.objection_counties();
