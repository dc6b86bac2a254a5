-- A town that tries something out in some of its villages plans it for those: a line may be a village's too.
ALTER TABLE discipline.plan_item DROP CONSTRAINT plan_item_division_check;
ALTER TABLE discipline.plan_item ADD CONSTRAINT plan_item_division_check CHECK (length(division) IN (6, 9, 12));
