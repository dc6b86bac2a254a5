-- 名册: who of a village is a Party member or a villagers' representative, as its own books have it. Whoever leaves is taken off; nothing
-- stays of it. The person is the line of the roll where there is one, so that nobody is written to twice.
CREATE TABLE roll.membership (
  id           uuid PRIMARY KEY,
  village      store.division_code NOT NULL CHECK (length(village) = 12),
  kind         text NOT NULL CHECK (kind IN ('PARTY_MEMBER', 'REPRESENTATIVE')),
  person       uuid NOT NULL,
  on_roll      boolean NOT NULL,
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  group_number int CHECK (group_number BETWEEN 1 AND 999),
  entered_at   timestamptz NOT NULL,
  UNIQUE (village, kind, person)
);
CREATE INDEX membership_person ON roll.membership (person);
CALL store.guard('roll.membership', 'village');
CALL store.shut_to_organs('roll.membership');
GRANT SELECT, INSERT, DELETE ON roll.membership TO huanjie_app;
COMMENT ON COLUMN roll.membership.person IS 'kept: member reference for messages by R-PD-1 until membership as plain';
COMMENT ON COLUMN roll.membership.on_roll IS 'kept: member particulars for messages by R-PD-1 until membership as plain';
COMMENT ON COLUMN roll.membership.kind IS 'kept: member particulars for messages by R-PD-1 until membership as plain';
COMMENT ON COLUMN roll.membership.name IS 'kept: member name for messages by R-PD-1 until membership as plain';
COMMENT ON COLUMN roll.membership.group_number IS 'kept: member particulars for messages by R-PD-1 until membership as plain';
