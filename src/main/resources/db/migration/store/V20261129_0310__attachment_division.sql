-- How much a village keeps is asked before each file.
CREATE INDEX attachment_division ON store.attachment (division);
