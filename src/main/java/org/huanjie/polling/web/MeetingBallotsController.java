package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.Attendance.Attended;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 会议选票 — takes down the ballots of a Party branch's or a supervisory committee's meeting (R-PB-1, R-SC-1). */
@Controller
class MeetingBallotsController {

    private final Place place;
    private final Polling polling;

    MeetingBallotsController(Place place, Polling polling) {
        this.place = place;
        this.polling = polling;
    }

    @Allowed(to = Permission.COUNT_MEETING)
    @GetMapping("/villages/{village}/polling/meeting/{body}")
    Answer show(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        return page(election(village, body), List.of(), Map.of(), request);
    }

    @Allowed(to = Permission.COUNT_MEETING)
    @PostMapping("/villages/{village}/polling/meeting/{body}")
    Answer record(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String received,
            @RequestParam String issued,
            @RequestParam String spoiled,
            SignedIn who,
            HttpServletRequest request) {
        var election = election(village, body);
        return switch (polling.meetingBallots(
                election.id(),
                PollingController.number(received),
                PollingController.number(issued),
                PollingController.number(spoiled),
                who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(
                        "/villages/" + village + "/polling/meeting/"
                                + election.body().slug(),
                        "polling.notice.changed");
            case Verdict.Refused(var reasons) ->
                page(election, reasons, Map.of("received", received, "issued", issued, "spoiled", spoiled), request);
        };
    }

    private Election election(String village, String slug) {
        return Body.ofSlug(slug)
                .filter(body -> body != Body.VILLAGERS_COMMITTEE)
                .map(body -> place.election(village, body))
                .orElseThrow(NoSuchPage::new);
    }

    private Answer page(Election election, List<Reason> faults, Map<String, String> typed, HttpServletRequest request) {
        var words = place.words(request);
        var account = polling.accountView(election);
        var there = polling.attended(election);
        return new MeetingBallotsPage(
                election.village(),
                place.name(election.village()),
                Wording.of(words, election.body()),
                election.body().slug(),
                there.map(Attended::due).map(String::valueOf).orElse("—"),
                there.map(Attended::present).map(String::valueOf).orElse("—"),
                account.received() > 0,
                account,
                Reason.said(words, faults),
                typed);
    }
}
