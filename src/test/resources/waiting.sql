-- What brings a village into each state of waiting.csv, as the database's administrator and without triggers; and what ends it.
== access.proposal.settled_at account.waiting.proposal
INSERT INTO access.proposal (id, village, role, person_name, proposed_by, proposed_at)
VALUES ('{id}', '{village}', 'TELLER', '测试', 'village_team-{village}', '{now}');
-- done
UPDATE access.proposal SET settled_by = 'x', settled_at = '{now}' WHERE id = '{id}';
== access.export.settled_at account.waiting.export
INSERT INTO access.export (id, county, what, people, reason, asked_by, asked_at) VALUES ('{id}', '{county}', 'roll', 3, '测试', 'another', '{now}');
-- done
UPDATE access.export SET settled_by = 'x', settled_at = '{now}', allowed = false WHERE id = '{id}';
-- own
UPDATE access.export SET asked_by = 'county_office-{county}' WHERE id = '{id}';
== access.data_officer.confirmed_at account.waiting.officer
INSERT INTO access.data_officer (id, county, account, named_by, named_at) VALUES ('{id}', '{county}', 'auditor', 'another', '{now}');
-- done
UPDATE access.data_officer SET confirmed_by = 'x', confirmed_at = '{now}' WHERE id = '{id}';
-- own
UPDATE access.data_officer SET named_by = 'county_office-{county}' WHERE id = '{id}';
== access.look_question.answered_at account.waiting.question
INSERT INTO access.look_question (id, look, village, account, text, asked_by, asked_at)
VALUES ('{id}', 1, '{village}', '{cadreId}', '为什么', 'auditor', '{now}');
-- done
UPDATE access.look_question SET answer = '因为', answered_at = '{now}' WHERE id = '{id}';
== State.SELF_CHECK readiness.waiting.self-check
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since) VALUES ('{term}', '{village}', 1, 'SELF_CHECK', 1, 1, '{now}');
-- done
UPDATE readiness.assessment SET state = 'APPLIED' WHERE village = '{village}';
== State.REFUSED readiness.waiting.self-check
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since) VALUES ('{term}', '{village}', 1, 'REFUSED', 1, 1, '{now}');
-- done
UPDATE readiness.assessment SET state = 'PASSED', passed_on = '2017-01-20' WHERE village = '{village}';
== State.RECTIFYING readiness.waiting.rectify
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since) VALUES ('{term}', '{village}', 1, 'RECTIFYING', 2, 1, '{now}');
-- done
UPDATE readiness.assessment SET state = 'REVERIFYING' WHERE village = '{village}';
== State.APPLIED readiness.waiting.verify
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since) VALUES ('{term}', '{village}', 1, 'APPLIED', 1, 1, '{now}');
-- done
UPDATE readiness.assessment SET state = 'RECTIFYING' WHERE village = '{village}';
== State.REVERIFYING readiness.waiting.verify
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since, taken_up)
VALUES ('{term}', '{village}', 1, 'REVERIFYING', 2, 1, '{now}', true);
-- done
INSERT INTO readiness.statement (term, village, round, version, condition, side, met, note, evidence, person_name, made_by, made_at)
SELECT '{term}', '{village}', 2, 1, c.condition, 'TOWN', true, '', '{}', '测试', 'x', '{now}' FROM readiness.condition c WHERE c.version = 1;
== State.VERIFYING readiness.waiting.decide
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since) VALUES ('{term}', '{village}', 1, 'VERIFYING', 1, 1, '{now}');
INSERT INTO readiness.statement (term, village, round, version, condition, side, met, note, evidence, person_name, made_by, made_at)
SELECT '{term}', '{village}', 1, 1, c.condition, 'TOWN', true, '', '{}', '测试', 'x', '{now}' FROM readiness.condition c WHERE c.version = 1;
-- done
UPDATE readiness.assessment SET state = 'PASSED', passed_on = '2017-01-20' WHERE village = '{village}';
== readiness.assessment.answered_on readiness.waiting.answer
INSERT INTO readiness.assessment (term, village, version, state, round, stamp, since, before_county)
VALUES ('{term}', '{village}', 1, 'REFUSED', 1, 1, '{now}', 'APPEAL');
-- done
UPDATE readiness.assessment SET before_county = NULL, answered_on = '2017-01-20', answered_round = 1 WHERE village = '{village}';
== ProblemState.REGISTERED situation.waiting.assign
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, state, round, stamp, since, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', 'somebody', '测试', '{village}', 'REGISTERED', 1, 1, '{now}', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'ASSIGNED', due = '2017-02-20' WHERE id = '{id}';
== ProblemState.REOPENED situation.waiting.assign
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, state, round, stamp, since, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', 'somebody', '测试', '{village}', 'REOPENED', 2, 1, '{now}', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'ASSIGNED', due = '2017-02-20' WHERE id = '{id}';
== ProblemState.ASSIGNED situation.waiting.start
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, due, state, round, stamp, since, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', '{cadre}', '测试', '{village}', '2017-02-20', 'ASSIGNED', 1, 1, '{now}', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'WORKING' WHERE id = '{id}';
== ProblemState.WORKING situation.waiting.solve
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, due, state, round, stamp, since, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', '{cadre}', '测试', '{village}', '2017-02-20', 'WORKING', 1, 1, '{now}', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'APPLIED', evidence = '好了', applicant = '{cadre}' WHERE id = '{id}';
== ProblemState.RETURNED situation.waiting.solve
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, due, state, round, stamp, since, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', '{cadre}', '测试', '{village}', '2017-02-20', 'RETURNED', 1, 1, '{now}', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'APPLIED', evidence = '好了', applicant = '{cadre}' WHERE id = '{id}';
== ProblemState.APPLIED situation.waiting.verify
INSERT INTO situation.problem (id, village, number, year, seq, kind, level, risk, title, description, origin, owner, owner_name, owner_division, due, state, round, stamp, since, evidence, applicant, registered_by, registered_at)
VALUES ('{id}', '{village}', '2017-001', 2017, 1, 'LAND', 'VILLAGE', 'RED', '村路', '', 'REPORTED', '{cadre}', '测试', '{village}', '2017-02-20', 'APPLIED', 1, 1, '{now}', '好了', 'another', 'x', '{now}');
-- done
UPDATE situation.problem SET state = 'RETURNED' WHERE id = '{id}';
-- own
UPDATE situation.problem SET applicant = 'county_office-{county}' WHERE id = '{id}';
== situation.task.done_on situation.waiting.task
INSERT INTO situation.task (id, problem, village, text, level, owner, owner_name, owner_division, due, given_by, given_at)
VALUES ('{id}', '{id2}', '{village}', '修路', 'VILLAGE', '{cadre}', '测试', '{village}', '2017-02-20', 'x', '{now}');
-- done
UPDATE situation.task SET done_on = '2017-02-11', done_by = 'x', result = '好了' WHERE id = '{id}';
== objection.objection.decided_on objection.waiting.ROLL
INSERT INTO objection.objection (id, village, election, subject, organ, received_at, due_on, channel, name_sealed, text_sealed)
VALUES ('{id}', '{village}', '{election}', 'ROLL', 'ELECTION_COMMITTEE', '{now}', '2017-02-13', 'OFFICE', 'x', 'x');
-- done
UPDATE objection.objection SET decided_on = '2017-02-11', upheld = false, answer = '不成立', decided_by = 'x' WHERE id = '{id}';
== objection.objection.decided_on objection.waiting.RULING
INSERT INTO objection.objection (id, village, election, subject, organ, received_at, channel, name_sealed, text_sealed, salt_sealed)
VALUES ('{id}', '{village}', '{election}', 'RULING', 'ELECTION_COMMITTEE', '{now}', 'OFFICE', 'x', 'x', 'x');
-- done
UPDATE objection.objection SET decided_on = '2017-02-11', upheld = false, answer = '不成立', decided_by = 'x' WHERE id = '{id}';
== objection.objection.decided_on objection.waiting.RESULT
INSERT INTO objection.objection (id, village, election, subject, organ, received_at, channel, name_sealed, text_sealed, salt_sealed)
VALUES ('{id}', '{village}', '{election}', 'RESULT', 'TOWN', '{now}', 'PUBLIC_PAGE', 'x', 'x', 'x');
-- done
UPDATE objection.objection SET decided_on = '2017-02-11', upheld = false, answer = '不成立', decided_by = 'x' WHERE id = '{id}';
== candidacy.review.concluded_at candidacy.waiting.opinion
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on) VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20');
INSERT INTO candidacy.submission (review, side, village, at, by) VALUES ('{id}', 'COUNTY', '{village}', '{now}', 'x');
-- done
INSERT INTO candidacy.submission (review, side, village, at, by) VALUES ('{id}', 'TOWN', '{village}', '{now}', 'x');
== candidacy.review.concluded_at candidacy.waiting.difference
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on) VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20');
INSERT INTO candidacy.submission (review, side, village, at, by) VALUES ('{id}', 'COUNTY', '{village}', '{now}', 'county_office-{county}'), ('{id}', 'TOWN', '{village}', '{now}', 'x');
INSERT INTO candidacy.level_answer (review, side, edition, item, village, found, at, by)
VALUES ('{id}', 'COUNTY', 'X', '1', '{village}', true, '{now}', 'county_office-{county}'), ('{id}', 'TOWN', 'X', '1', '{village}', false, '{now}', 'x');
-- done
INSERT INTO candidacy.settlement (review, edition, item, village, found, reasons_sealed, at, by) VALUES ('{id}', 'X', '1', '{village}', false, 'x', '{now}', 'y');
== candidacy.finding.notice_on candidacy.waiting.notice
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on, concluded_at)
VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20', '{now}');
INSERT INTO candidacy.finding (id, review, election, village, edition, item, force, organ, found_on)
VALUES ('{id2}', '{id}', '{election}', '{village}', 'X', '1', 'L', 'POLICE', '2017-02-10');
-- done
UPDATE candidacy.finding SET notice_on = '2017-02-11', notice_by = 'x' WHERE id = '{id2}';
== BarState.WAITING candidacy.waiting.bar
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on, concluded_at)
VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20', '{now}');
INSERT INTO candidacy.submission (review, side, village, at, by) VALUES ('{id}', 'COUNTY', '{village}', '{now}', 'county_office-{county}');
INSERT INTO candidacy.bar (id, finding, review, village, reasons_sealed, decided_on, decided_by, confirm_by)
VALUES ('{id2}', '{id2}', '{id}', '{village}', 'x', '2017-02-10', 'x', '2017-02-20');
-- done
UPDATE candidacy.bar SET confirmed_on = '2017-02-11', confirmed_by = 'y' WHERE id = '{id2}';
== candidacy.appeal.decided_on candidacy.waiting.appeal
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on, concluded_at)
VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20', '{now}');
INSERT INTO candidacy.bar (id, finding, review, village, reasons_sealed, decided_on, decided_by, confirm_by, confirmed_on, confirmed_by)
VALUES ('{id2}', '{id2}', '{id}', '{village}', 'x', '2017-02-10', 'x', '2017-02-20', '2017-02-10', 'county_office-{county}');
INSERT INTO candidacy.appeal (id, finding, review, village, text_sealed, received_at, channel, due_on)
VALUES ('{id2}', '{id2}', '{id}', '{village}', 'x', '{now}', 'OFFICE', '2017-02-20');
-- done
UPDATE candidacy.appeal SET decided_on = '2017-02-11', decided_by = 'y', upheld = false WHERE id = '{id2}';
== candidacy.talk.held_on candidacy.waiting.talk
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on, concluded_at)
VALUES ('{id}', '{election}', '{village}', '{id2}', 'X', '{now}', '2017-02-20', '{now}');
INSERT INTO candidacy.talk (id, review, village, offered_at, offered_by) VALUES ('{id2}', '{id}', '{village}', '{now}', 'x');
-- done
UPDATE candidacy.talk SET declined_on = '2017-02-11' WHERE id = '{id2}';
== candidacy.inquiry.answered_on candidacy.waiting.inquiry
INSERT INTO candidacy.organ_desk (id, county, organ, account, from_at, by) VALUES ('{id}', '{county}', 'POLICE', 'organ-{county}', '{now}', 'x');
INSERT INTO candidacy.review (id, election, village, person, edition, opened_at, due_on) VALUES ('{id}', '{election}', '{village}', '{id2}', NULL, '{now}', '2017-02-20');
INSERT INTO candidacy.inquiry (id, review, election, village, person, organ, asked_on, due_on, name, sex)
VALUES ('{id}', '{id}', '{election}', '{village}', '{id2}', 'POLICE', '2017-02-10', '2017-02-20', '测试', 'MALE');
-- done
UPDATE candidacy.inquiry SET answered_on = '2017-02-11', answered_by = 'x', channel = 'FORM' WHERE id = '{id}';
== candidacy.asked_next.answered_on candidacy.waiting.follow
INSERT INTO candidacy.asked_next (candidate, election, village, asked_on, asked_by) VALUES ('{id}', '{election}', '{village}', '2017-02-10', 'x');
-- done
UPDATE candidacy.asked_next SET answered_on = '2017-02-11', answered_by = 'x', stands = true WHERE candidate = '{id}';
== candidacy.encounter.recorded_at candidacy.waiting.encounter
INSERT INTO candidacy.encounter (id, election, village, number, at, place, announced_at, announced_by)
VALUES ('{id}', '{election}', '{village}', 1, '2017-02-09 19:00', '祠堂', '{now}', 'x');
-- done
UPDATE candidacy.encounter SET villagers = 80, recorded_at = '{now}', recorded_by = 'x' WHERE id = '{id}';
== count.voiding.settled_at count.waiting.voiding
INSERT INTO count.voiding (id, election, village, extent, ground, organised_by, organ, document, decided_on, facts, entered_at, entered_by)
VALUES ('{id}', '{election}', '{village}', 'VOTE', 'TURNOUT', 'ELECTION_COMMITTEE', 'TOWN', '第1号', '2017-02-10', '不过半', '{now}', 'another');
-- done
UPDATE count.voiding SET confirmed = true, settled_at = '{now}', settled_by = 'x' WHERE id = '{id}';
-- own
UPDATE count.voiding SET entered_by = 'county_office-{county}' WHERE id = '{id}';
== polling.poll.closed_at polling.waiting.give
INSERT INTO polling.poll (election, village, opened_at, closed_at) VALUES ('{election}', '{village}', '{now}', '{now}');
INSERT INTO polling.bag (id, election, village, seal) VALUES ('{id}', '{election}', '{village}', '001');
-- done
INSERT INTO polling.transfer (election, village, step, giver, giver_name, place, given_at) VALUES ('{election}', '{village}', 1, 'x', '测试', '档案室', '{now}');
== polling.transfer.received_at polling.waiting.receive
INSERT INTO polling.transfer (election, village, step, giver, giver_name, place, given_at)
VALUES ('{election}', '{village}', 1, 'town_committee-{town}', '测试', '档案室', '{now}');
-- done
UPDATE polling.transfer SET receiver = 'x', receiver_name = '测试', received_at = '{now}', retention = 'YEARS_10' WHERE election = '{election}';
== polling.seal_ruling.ruled_at polling.waiting.seal
INSERT INTO polling.seal_reading (election, village, bag, moment, transfer, seal, seal_found, by, read_at)
VALUES ('{election}', '{village}', '{id}', 'HAND_OVER', 1, '001', '002', 'x', '{now}');
-- done
INSERT INTO polling.seal_ruling (reading, election, village, ground, by, ruled_at)
SELECT seq, election, village, 'MISREAD', 'x', '{now}' FROM polling.seal_reading WHERE election = '{election}';
== MessageState.FAILED messaging.waiting.failed
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, settled_at, until)
VALUES ('{id}', '{village}', '{id2}', '测试', 'NOTICE', 'm', 'FIRST', 'SMS', '***', 1, 5, 'FAILED', '{now}', '{now}', '{now}', '2017-03-10');
-- done
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, until)
VALUES (gen_random_uuid(), '{village}', '{id2}', '测试', 'NOTICE', 'm', 'REMINDER', 'SMS', '***', 1, 5, 'DELIVERED', timestamptz '{now}' + interval '1 hour', '{now}', '2017-03-10');
== MessageState.BOUNCED messaging.waiting.failed
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, settled_at, until)
VALUES ('{id}', '{village}', '{id2}', '测试', 'NOTICE', 'm', 'FIRST', 'SMS', '***', 1, 5, 'BOUNCED', '{now}', '{now}', '{now}', '2017-03-10');
-- done
UPDATE messaging.message SET until = '2017-02-09' WHERE id = '{id}';
== MessageState.EXPIRED messaging.waiting.failed
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, settled_at, until)
VALUES ('{id}', '{village}', '{id2}', '测试', 'NOTICE', 'm', 'FIRST', 'SMS', '***', 1, 5, 'EXPIRED', '{now}', '{now}', '{now}', '2017-03-10');
-- done
UPDATE messaging.message SET state = 'DELIVERED' WHERE id = '{id}';
== MessageState.QUEUED messaging.waiting.tell
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, until)
VALUES ('{id}', '{village}', '{id2}', '测试', 'NOTICE', 'm', 'FIRST', 'PRINT', '', 0, 0, 'QUEUED', '{now}', '{now}', '2017-03-10');
-- done
UPDATE messaging.message SET state = 'STOPPED' WHERE id = '{id}';
== MessageState.ACCEPTED messaging.waiting.tell
INSERT INTO messaging.message (id, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, state, written_at, due_at, until)
VALUES ('{id}', '{village}', '{id2}', '测试', 'NOTICE', 'm', 'FIRST', 'PRINT', '', 0, 0, 'ACCEPTED', '{now}', '{now}', '2017-03-10');
-- done
UPDATE messaging.message SET state = 'DELIVERED' WHERE id = '{id}';
== election.term_proposal.answered_at election.waiting.term
INSERT INTO election.term_proposal (id, county, edition, began_on, ends_on, proposed_at, proposed_by)
VALUES ('{id}', '{county}', 'ZJ2012', '2020-01-01', '2020-12-01', '{now}', 'another');
-- done
UPDATE election.term_proposal SET answered_at = '{now}', answered_by = 'x' WHERE id = '{id}';
-- own
UPDATE election.term_proposal SET proposed_by = 'county_office-{county}' WHERE id = '{id}';
== election.law_file.confirmed_at election.waiting.law
INSERT INTO election.law_file (id, county, kind, name, content, brought_at, brought_by) VALUES ('{id}', '{county}', 'HOLIDAYS', '2018', '{}', '{now}', 'another');
-- done
UPDATE election.law_file SET dropped = true WHERE id = '{id}';
-- own
UPDATE election.law_file SET brought_by = 'county_office-{county}' WHERE id = '{id}';
== SeriesState.PROPOSED reminder.waiting.approve
INSERT INTO discipline.series (id, division, first_day, last_day, vote_on, at_hour, classes, state, created_by, created_at)
VALUES ('{id}', '{town}', '2017-02-20', '2017-03-03', '2017-03-04', '09:00', '{STAFF}', 'PROPOSED', 'x', '{now}');
INSERT INTO discipline.series_step (series, division, step, state, version, why, by, role, at) VALUES ('{id}', '{town}', 'PROPOSE', 'PROPOSED', 1, '', 'x', 'TOWN_COMMITTEE', '{now}');
-- done
UPDATE discipline.series SET state = 'DRAFT' WHERE id = '{id}';
== SeriesState.APPROVED_ONCE reminder.waiting.approve
INSERT INTO discipline.series (id, division, first_day, last_day, vote_on, at_hour, classes, state, created_by, created_at)
VALUES ('{id}', '{town}', '2017-02-20', '2017-03-03', '2017-03-04', '09:00', '{STAFF}', 'APPROVED_ONCE', 'x', '{now}');
INSERT INTO discipline.series_step (series, division, step, state, version, why, by, role, at)
VALUES ('{id}', '{town}', 'APPROVE', 'APPROVED_ONCE', 1, '', 'town_committee-{town}', 'TOWN_COMMITTEE', '{now}');
-- done
UPDATE discipline.series SET state = 'APPROVED' WHERE id = '{id}';
== discipline.own_text.approved_at pledge.waiting.text
INSERT INTO discipline.own_text (id, county, kind, edition, source, chinese, english, proposed_by, proposed_at)
VALUES ('{id}', '{county}', 'STAFF', '2017', '县换届办', '我承诺', '', 'another', '{now}');
-- done
UPDATE discipline.own_text SET approved_by = 'x', approved_at = '{now}' WHERE id = '{id}';
-- own
UPDATE discipline.own_text SET proposed_by = 'county_office-{county}' WHERE id = '{id}';
== ReportState.RECEIVED discipline.waiting.accept
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'RECEIVED', '2017-02-10', true);
-- done
UPDATE discipline.report SET state = 'ACCEPTED' WHERE id = '{id}';
== ReportState.PASSED_ON discipline.waiting.accept
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'COUNTY', '{county}', 'PASSED_ON', '2017-02-10', true);
-- done
UPDATE discipline.report SET state = 'ACCEPTED' WHERE id = '{id}';
== ReportState.ACCEPTED discipline.waiting.inquire
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, due_on, unnamed)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'ACCEPTED', '2017-02-10', '2017-02-20', true);
INSERT INTO discipline.case_person (report, division, account, named_by, named_on) VALUES ('{id}', '{village}', 'town_seven-{town}', 'x', '2017-02-10');
-- done
UPDATE discipline.report SET state = 'UNDER_INQUIRY' WHERE id = '{id}';
== ReportState.UNDER_INQUIRY discipline.waiting.find
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'UNDER_INQUIRY', '2017-02-10', true);
-- done
UPDATE discipline.report SET state = 'FOUND', outcome = 'PARTLY' WHERE id = '{id}';
== ReportState.FOUND discipline.waiting.tell
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed, outcome)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'FOUND', '2017-02-10', true, 'PARTLY');
-- done
UPDATE discipline.report SET state = 'ANSWERED' WHERE id = '{id}';
== ReportState.MEASURED discipline.waiting.tell
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed, outcome)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'MEASURED', '2017-02-10', true, 'PARTLY');
-- done
UPDATE discipline.report SET state = 'ANSWERED' WHERE id = '{id}';
== ReportState.ANSWERED discipline.waiting.closing
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed, outcome)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'ANSWERED', '2017-02-10', true, 'PARTLY');
-- done
UPDATE discipline.report SET state = 'CLOSING', closing_by = 'town_committee-{town}' WHERE id = '{id}';
== ReportState.CLOSING discipline.waiting.close
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed, outcome, closing_by)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'CLOSING', '2017-02-10', true, 'PARTLY', 'town_committee-{town}');
INSERT INTO discipline.case_person (report, division, account, named_by, named_on) VALUES ('{id}', '{village}', 'county_leader-{county}', 'x', '2017-02-10');
-- done
UPDATE discipline.report SET state = 'CLOSED', closed_by = 'x', closed_on = '2017-02-11' WHERE id = '{id}';
== ReportState.APPEALED discipline.waiting.appeal
INSERT INTO discipline.report (id, division, channel, received_on, edition, kind, organ, organ_division, state, since, unnamed, outcome)
VALUES ('{id}', '{village}', 'PUBLIC_PAGE', '2017-02-10', 'N2016', 'x', 'TOWN', '{town}', 'APPEALED', '2017-02-10', true, 'PARTLY');
-- done
UPDATE discipline.report SET state = 'ANSWERED' WHERE id = '{id}';
== mobilisation.volunteer.accepted_at mobilisation.waiting.volunteer
INSERT INTO mobilisation.volunteer (id, village, term, name, kinds, signed_up_by, signed_up_at) VALUES ('{id}', '{village}', '{term}', '测试甲', '{VOLUNTEER}', 'x', '{now}');
-- done
UPDATE mobilisation.volunteer SET accepted_by = 'x', accepted_at = '{now}' WHERE id = '{id}';
== seat.petition.dropped_on seat.waiting.petition
INSERT INTO seat.petition (id, village, tenure, post, name, sex, by_whom, whole, reasons, filed_on, recorded_by)
VALUES ('{id}', '{village}', '{id2}', 'MEMBER', '测试甲', 'MALE', 'VILLAGERS', 100, '失职', '2017-02-10', 'x');
-- done
UPDATE seat.petition SET dropped_on = '2017-02-11' WHERE id = '{id}';
== seat.petition.heard_on seat.waiting.hearing
INSERT INTO seat.petition (id, village, tenure, post, name, sex, by_whom, whole, signers, reasons, filed_on, interim, recorded_by)
VALUES ('{id}', '{village}', '{id2}', 'MEMBER', '测试甲', 'MALE', 'VILLAGERS', 100, 30, '失职', '2017-02-10', '{id2}', 'x');
-- done
UPDATE seat.petition SET heard_on = '2017-02-11', defence = '没有' WHERE id = '{id}';
== seat.resignation.withdrawn_on seat.waiting.resignation
INSERT INTO seat.resignation (id, village, tenure, name, filed_on, document, recorded_by) VALUES ('{id}', '{village}', '{id2}', '测试甲', '2017-02-10', '辞职信', 'x');
-- done
UPDATE seat.resignation SET withdrawn_on = '2017-02-11' WHERE id = '{id}';
== polling.voting_request.done_at polling.waiting.request
INSERT INTO polling.voting_request (id, village, election, kind, name_sealed, contact_sealed, asked_at)
VALUES ('{id}', '{village}', '{id2}', 'PROXY', '\x01', '\x01', '{now}');
-- done
UPDATE polling.voting_request SET name_sealed = NULL, contact_sealed = NULL, done_by = 'x', done_at = '{now}' WHERE id = '{id}';
