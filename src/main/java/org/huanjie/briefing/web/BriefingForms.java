package org.huanjie.briefing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.Agenda;
import org.huanjie.briefing.BriefingHeld;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.BriefingOutcome;
import org.huanjie.briefing.BriefingReport;
import org.huanjie.briefing.Minute;
import org.huanjie.briefing.Minutes;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.briefing.seat.SeatPresence;
import org.huanjie.problem.Task;
import org.huanjie.problem.Tasks;
import org.huanjie.problem.web.SituationPages;
import org.huanjie.problem.web.SituationWords;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会议记录的组成 — the form that takes a meeting down, and the page of one that is on record. */
@Component
class BriefingForms {

    private static final String PRESENCE = "presence-";
    private static final String BY = "by-";

    private final SituationPages pages;
    private final BriefingDesk desk;
    private final BriefingEntries entries;
    private final Divisions divisions;
    private final Agenda agenda;
    private final Minutes minutes;
    private final Tasks tasks;

    BriefingForms(
            SituationPages pages,
            BriefingDesk desk,
            BriefingEntries entries,
            Divisions divisions,
            Agenda agenda,
            Minutes minutes,
            Tasks tasks) {
        this.pages = pages;
        this.desk = desk;
        this.entries = entries;
        this.divisions = divisions;
        this.agenda = agenda;
        this.minutes = minutes;
        this.tasks = tasks;
    }

    BriefingReport report(String division, Map<String, String> typed) {
        var fields = read(typed);
        var day = fields.dayIfAny("day").orElse(null);
        var expected = day == null ? List.<SeatHolder>of() : minutes.expected(division, day);
        return new BriefingReport(
                division,
                day,
                expected.stream().flatMap(one -> said(one, fields).stream()).toList(),
                entries.drafts(division, typed));
    }

    /** What was typed; what cannot be read is as if it were not there, and the service says what is missing. */
    static Typed read(Map<String, String> typed) {
        return Typed.of("briefing.field.", typed);
    }

    private static Optional<BriefingReport.Said> said(SeatHolder one, Typed fields) {
        return fields.choiceIfAny(PRESENCE + one.id(), SeatPresence.class)
                .map(presence -> new BriefingReport.Said(one.id(), presence, fields.text(BY + one.id())));
    }

    /** The form, empty or as it was typed, with all that stands against it. */
    BriefingFormPage form(
            String division, Map<String, String> typed, List<Reason.Said> refusals, HttpServletRequest request) {
        var words = pages.words(request);
        var fields = read(typed);
        var day = fields.dayIfAny("day").orElse(words.today());
        return new BriefingFormPage(
                refusals.isEmpty() ? 200 : 422,
                desk.place(division).name(),
                BriefingDesk.path(division),
                Wording.of(words.words(), BriefingKind.of(division)),
                BriefingKind.of(division) != BriefingKind.VILLAGE_DAILY,
                refusals,
                typed.getOrDefault("day", words.today().toString()),
                words.today().toString(),
                minutes.expected(division, day).stream()
                        .map(one -> row(one, fields, words.words()))
                        .toList(),
                BriefingAgenda.of(agenda.now(division), BriefingWords.places(division, divisions), words.words()),
                entries.forms(division, typed, words));
    }

    private static BriefingFormPage.Row row(SeatHolder one, Typed fields, Words words) {
        var chosen = fields.text(PRESENCE + one.id());
        return new BriefingFormPage.Row(
                one.id().toString(),
                Wording.of(words, one.seat()),
                one.organ(),
                one.personName(),
                Arrays.stream(SeatPresence.values())
                        .map(presence -> new Option(
                                presence.name(),
                                Wording.of(words, presence),
                                presence.name().equals(chosen)))
                        .toList(),
                fields.text(BY + one.id()));
    }

    /** All that stands against it as a whole, then against each entry with its number. */
    List<Reason.Said> grounds(BriefingOutcome.Refused refused, Map<String, String> typed, HttpServletRequest request) {
        var words = pages.words(request);
        var filled = entries.filled(typed);
        var all = new ArrayList<>(words.grounds(refused.reasons()));
        refused.ofMinutes()
                .forEach((n, reasons) -> Reason.said(words.words(), reasons)
                        .forEach(said -> all.add(Reason.Said.ofForm(
                                words.words()
                                        .of("briefing.of-entry", BriefingEntries.numberInForm(filled, n), said.text()),
                                said.remedy(),
                                ""))));
        return all;
    }

    /** A meeting that is on record, with the form of a further entry for whoever keeps the meetings. */
    BriefingRecordPage record(
            BriefingHeld held,
            SignedIn who,
            HttpServletRequest request,
            List<Reason.Said> refusals,
            Map<String, String> typed) {
        var words = pages.words(request);
        var said = words.words();
        var division = held.division();
        return new BriefingRecordPage(
                refusals.isEmpty() ? 200 : 422,
                division,
                desk.place(division).name(),
                BriefingDesk.path(division),
                BriefingDesk.path(division) + "/held/" + held.id(),
                Wording.of(said, held.kind()),
                held.kind() != BriefingKind.VILLAGE_DAILY,
                Wording.of(said, held.heldOn()),
                said.of("briefing.recorded", held.recorder(), Wording.of(said, held.recordedAt())),
                held.recordedLater(pages.zone()) ? said.of("briefing.recorded-later") : "",
                said.of("briefing.came", held.came(), held.expected()),
                minutes.attended(held.id()).stream()
                        .map(one -> person(one, said))
                        .toList(),
                BriefingAgenda.of(agenda.of(held.id()), BriefingWords.places(division, divisions), said),
                minutes.of(held.id()).stream().map(one -> said(one, words)).toList(),
                refusals,
                Minutes.mayKeep(who, division) ? Optional.of(entries.one(division, typed, words)) : Optional.empty());
    }

    private static BriefingRecordPage.Person person(Minutes.Attended one, Words words) {
        var presence = one.presence() == SeatPresence.REPRESENTED
                ? words.of("briefing.represented", one.representedBy())
                : Wording.of(words, one.presence());
        return new BriefingRecordPage.Person(
                one.guest() ? words.of("briefing.guest") : Wording.of(words, one.seat()),
                one.organ(),
                one.personName(),
                presence,
                switch (one.presence()) {
                    case PRESENT, REPRESENTED -> "done";
                    case ON_LEAVE -> "wait";
                    case ABSENT -> "stop";
                });
    }

    private BriefingRecordPage.Said said(Minute one, SituationWords words) {
        var task = Stream.ofNullable(one.task())
                .flatMap(id -> tasks.find(id).stream())
                .map(found -> task(found, words))
                .findFirst()
                .orElse("");
        return new BriefingRecordPage.Said(
                one.position(),
                one.said(),
                one.decision(),
                one.number() == null ? "" : one.number(),
                one.problem() == null ? "" : SituationPages.path(String.valueOf(one.village())) + "/" + one.problem(),
                task,
                one.later()
                        ? words.words()
                                .of("briefing.added", one.personName(), Wording.of(words.words(), one.enteredAt()))
                        : "");
    }

    private static String task(Task task, SituationWords words) {
        var said = words.words();
        return task.isDone()
                ? said.of("briefing.task-done", task.ownerName(), day(task.doneOn(), said))
                : said.of("briefing.task", task.ownerName(), day(task.due(), said));
    }

    private static String day(@Nullable LocalDate day, Words words) {
        return day == null ? "" : Wording.of(words, day);
    }
}
