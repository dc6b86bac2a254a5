-- the law of 2026 has its articles numbered anew, and the text was not to be had: a condition names the law and no article
UPDATE readiness.guidance SET zh = '离任审计须在选举前公布。', en = 'The exit audit must be published before the election.'
WHERE version = 1 AND condition = 'FINANCE' AND kind = '';
