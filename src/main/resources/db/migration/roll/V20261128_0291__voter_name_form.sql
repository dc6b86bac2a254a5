-- A voter is found by the form of the name, however it is written on the list.
ALTER TABLE roll.voter ADD COLUMN name_form text COLLATE "C" NOT NULL GENERATED ALWAYS AS (store.name_form(name)) STORED;
CREATE INDEX voter_name_form ON roll.voter (village, name_form);
DROP INDEX roll.voter_name;
