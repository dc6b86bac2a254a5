-- 读音: a name is found by every reading of its characters. The likeliest, a surname read as one, stays in pinyin and initials; the others
-- stand in a row with a space before each. NULL: computed anew at the next start, pinyin and initials with them.
ALTER TABLE roll.voter ADD COLUMN other_sounds text COLLATE "C";
ALTER TABLE roll.voter ALTER COLUMN other_sounds SET DEFAULT '';
CREATE INDEX voter_other_sounds ON roll.voter (village) WHERE other_sounds <> '';
CREATE INDEX voter_sounds_wanted ON roll.voter (id) WHERE other_sounds IS NULL;
GRANT UPDATE (other_sounds) ON roll.voter TO huanjie_app;
