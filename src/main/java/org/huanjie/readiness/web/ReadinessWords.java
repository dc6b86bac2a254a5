package org.huanjie.readiness.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.readiness.assessment.Forecast;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;

/** 准入用语 — what pages of this module say, in the reader's language. */
public record ReadinessWords(Words words, Clock clock) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String of(String key, Object... arguments) {
        return words.of("readiness." + key, arguments);
    }

    public String name(Condition condition) {
        return words.of(condition.key());
    }

    String name(State state) {
        return words.of(state.key());
    }

    /** The colour of a state; its word always stands beside it. */
    static String look(State state) {
        return switch (state) {
            case PASSED -> "done";
            case REFUSED, RECTIFYING -> "stop";
            case APPLIED, VERIFYING, REVERIFYING -> "wait";
            case UNAPPLIED, SELF_CHECK -> "";
        };
    }

    public String minute(@Nullable OffsetDateTime at) {
        return at == null ? "" : MINUTE.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** The forecast with the numbers it is made from. */
    List<String> forecast(Forecast forecast) {
        if (forecast.remaining() == 0) {
            return List.of(of("forecast.all", forecast.villages()));
        }
        var lines = new ArrayList<String>();
        lines.add(forecast.pace()
                .map(pace -> of("forecast.pace", forecast.passed(), forecast.days(), pace))
                .orElseGet(() -> of("forecast.none")));
        forecast.by()
                .ifPresent(day -> lines.add(of(
                        forecast.late() ? "forecast.late" : "forecast.by",
                        forecast.remaining(),
                        forecast.days(),
                        forecast.passed(),
                        forecast.daysMore(),
                        day,
                        forecast.target())));
        lines.add(forecast.needed()
                .map(pace -> of(
                        "forecast.needed",
                        forecast.target(),
                        Forecast.PLAN_DAYS,
                        forecast.remaining(),
                        forecast.daysLeft(),
                        pace))
                .orElseGet(() -> of("forecast.target-gone", forecast.target(), Forecast.PLAN_DAYS)));
        return lines;
    }

    public List<Reason.Said> grounds(List<Reason> reasons) {
        return Reason.said(words, reasons);
    }

    Said said(Statement statement) {
        return new Said(
                of(statement.met() ? "said.met" : "said.not-met"),
                statement.met() ? "done" : "stop",
                statement.note(),
                lines(statement.evidence()),
                of("said.by", statement.personName(), minute(statement.madeAt()), statement.round()));
    }

    private List<String> lines(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Documents documents ->
                documents.documents().stream()
                        .map(d -> of(
                                        "line.document",
                                        of("kind." + d.kind()),
                                        d.title(),
                                        shown(d.dated()),
                                        d.number(),
                                        d.note())
                                .strip())
                        .toList();
            case Evidence.Contacts contacts ->
                contacts.contacts().stream()
                        .map(c -> of("line.contact", c.role(), c.officer(), shown(c.lastTalk())))
                        .toList();
            case Evidence.Issues issues ->
                issues.issues().stream().map(this::line).toList();
            case Evidence.Sample sample ->
                sample.asked() == null && sample.frame().isEmpty()
                        ? List.of()
                        : List.of(of(
                                "line.sample",
                                sample.frame(),
                                shown(sample.asked()),
                                shown(sample.responses()),
                                shown(sample.score())));
        };
    }

    private String line(Evidence.Issue issue) {
        var risk = of("risk." + issue.risk().name());
        return issue.closed() != null
                ? of("line.closed-issue", issue.title(), risk, issue.closed())
                : of("line.open-issue", issue.title(), risk, issue.plan(), shown(issue.due()));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }
}
