package org.huanjie.briefing.web;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.RESIDENT_CADRE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.BriefingInvitations;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.BriefingOutcome;
import org.huanjie.briefing.BriefingRule;
import org.huanjie.briefing.BriefingRules;
import org.huanjie.briefing.Seats;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.election.stage.Stage;
import org.huanjie.problem.web.SituationPages;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 选情分析会 — of a village, a town, a county: who sits in them, who is asked to them, when they are due. */
@Controller
@RequestMapping("/briefings/{division}")
class BriefingController {

    private final BriefingDesk desk;
    private final SituationPages pages;
    private final Seats seats;
    private final BriefingInvitations invitations;
    private final BriefingRules rules;

    BriefingController(
            BriefingDesk desk,
            SituationPages pages,
            Seats seats,
            BriefingInvitations invitations,
            BriefingRules rules) {
        this.desk = desk;
        this.pages = pages;
        this.seats = seats;
        this.invitations = invitations;
        this.rules = rules;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping
    Answer show(@PathVariable String division, SignedIn who, HttpServletRequest request) {
        return desk.page(division, who, request, List.of(), Map.of());
    }

    @Allowed(to = Permission.KEEP_BRIEFINGS)
    @PostMapping("/seats")
    Answer name(
            @PathVariable String division,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        desk.place(division);
        var fields = BriefingForms.read(typed);
        var outcome = seats.name(
                division,
                fields.choiceIfAny("seat", Seat.class).orElse(null),
                fields.text("organ"),
                fields.text("person"),
                fields.dayIfAny("since").orElse(null),
                who);
        return answer(outcome, division, "briefing.done.named", typed, who, request);
    }

    @Allowed(to = Permission.KEEP_BRIEFINGS)
    @PostMapping("/seats/{holder}/end")
    Answer end(@PathVariable String division, @PathVariable HolderId holder, SignedIn who, HttpServletRequest request) {
        desk.place(division);
        return answer(seats.end(division, holder, who), division, "briefing.done.ended", Map.of(), who, request);
    }

    @Allowed({VILLAGE_TEAM, RESIDENT_CADRE, COUNTY_OFFICE, GUIDANCE_GROUP})
    @PostMapping("/invitations")
    Answer invite(
            @PathVariable String division,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        if (BriefingKind.of(desk.place(division).code()) != BriefingKind.VILLAGE_DAILY) {
            throw new NoSuchPage();
        }
        var fields = BriefingForms.read(typed);
        var outcome = invitations.invite(
                division,
                fields.dayIfAny("invited-to").orElse(null),
                fields.idIfAny("member").map(HolderId::new).orElse(null),
                who);
        return answer(outcome, division, "briefing.done.invited", typed, who, request);
    }

    @Allowed(COUNTY_OFFICE)
    @PostMapping("/rules")
    Answer rule(
            @PathVariable String division,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        desk.place(division);
        var fields = BriefingForms.read(typed);
        var rule = new BriefingRule(
                fields.choiceIfAny("kind", BriefingKind.class).orElse(BriefingKind.VILLAGE_DAILY),
                fields.numberIfAny("weekday").orElse(0),
                fields.numberIfAny("hour").orElse(0),
                fields.choiceIfAny("stage", Stage.class).orElse(Stage.ARCHIVED));
        return answer(rules.set(division, rule, who), division, "briefing.done.rule", typed, who, request);
    }

    private Answer answer(
            BriefingOutcome outcome,
            String division,
            String notice,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case BriefingOutcome.Done done -> Redirect.to(BriefingDesk.path(division), notice);
            case BriefingOutcome.Refused refused ->
                desk.page(division, who, request, BriefingWords.grounds(refused, pages.words(request)), typed);
        };
    }
}
