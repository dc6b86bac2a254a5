-- 以不正当手段当选: void by Art. 17 (R-WN-17), beside the grounds of R-BV-8.
ALTER TABLE count.voiding DROP CONSTRAINT voiding_ground_check;
ALTER TABLE count.voiding ADD CONSTRAINT voiding_ground_check CHECK (ground IN ('COMMITTEE', 'CANDIDATES', 'TURNOUT', 'EQUAL_NUMBER',
  'MORE_RECOVERED', 'NOT_IN_PUBLIC', 'NOT_ANNOUNCED', 'IMPROPER_MEANS', 'PROCEDURE'));
