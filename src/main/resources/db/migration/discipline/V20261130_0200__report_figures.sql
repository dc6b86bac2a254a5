-- 公开数字: of a county's reports by the year of receipt, as they stood before a day. Who publishes asks for whole months, since a number that grew
-- from day to day would tell when somebody reported, and hides what is small.
DROP FUNCTION discipline.report_figures(text);
CREATE FUNCTION discipline.report_figures(county text, until date)
RETURNS TABLE (year int, received int, accepted int, passed_on int, found int, unfounded int, waiting int, overdue int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = discipline, pg_temp AS $$
  SELECT extract(year FROM r.received_on)::int,
    count(*)::int,
    count(*) FILTER (WHERE EXISTS (SELECT FROM handling_step s WHERE s.report = r.id AND s.step = 'ACCEPT' AND s.on_day < until))::int,
    count(*) FILTER (WHERE EXISTS (SELECT FROM handling_step s WHERE s.report = r.id AND s.step = 'PASS_ON' AND s.on_day < until))::int,
    count(*) FILTER (WHERE l.next = 'CLOSED' AND f.outcome <> 'NOT_SUBSTANTIATED')::int,
    count(*) FILTER (WHERE l.next = 'CLOSED' AND f.outcome = 'NOT_SUBSTANTIATED')::int,
    count(*) FILTER (WHERE l.next IS DISTINCT FROM 'CLOSED')::int,
    count(*) FILTER (WHERE l.next IS DISTINCT FROM 'CLOSED' AND r.state <> 'CLOSED' AND r.due_on < until)::int
  FROM report r
  LEFT JOIN LATERAL (SELECT s.next, s.number FROM handling_step s WHERE s.report = r.id AND s.on_day < until ORDER BY s.number DESC LIMIT 1) l ON true
  LEFT JOIN LATERAL (SELECT f.outcome FROM finding f WHERE f.report = r.id AND f.number < l.number ORDER BY f.number DESC LIMIT 1) f ON true
  WHERE substr(r.division, 1, 6) = county AND r.received_on < until
  GROUP BY 1 ORDER BY 1 DESC
$$;
REVOKE ALL ON FUNCTION discipline.report_figures(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION discipline.report_figures(text, date) TO huanjie_app;
