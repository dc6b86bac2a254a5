package org.huanjie.discipline.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.CampaignPlan;
import org.huanjie.discipline.campaign.DuePer;
import org.huanjie.discipline.campaign.PlanDraft;
import org.huanjie.discipline.campaign.PlanItem;
import org.huanjie.discipline.campaign.PlanItemId;
import org.huanjie.election.web.Where;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 活动计划入口 — a county or town plans what is due, and sees what is missing where. */
@Controller
class CampaignController {

    private final CampaignPlan plan;
    private final CampaignPages pages;
    private final Where where;

    CampaignController(CampaignPlan plan, CampaignPages pages, Where where) {
        this.plan = plan;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping(CampaignWords.PLANS + "{division}")
    Answer show(@PathVariable String division, SignedIn who, HttpServletRequest request) {
        return pages.page(division, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(CampaignWords.PLANS + "{division}/items")
    Answer add(
            @PathVariable String division,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("campaign.field.", sent);
        var kind = typed.text("kind");
        var per = typed.choice("per", DuePer.class);
        var first = typed.day("first");
        var last = typed.day("last");
        int times = typed.number("times", 1, PlanDraft.MOST_TIMES);
        var answers = typed.choice("answers", PlanItem.ANSWERING);
        var place = DivisionCode.of(typed.text("place"))
                .filter(code -> new DivisionCode(division).contains(code))
                .map(DivisionCode::digits)
                .orElse(division);
        return switch (typed.unless(() -> plan.add(
                place, new PlanDraft(kind, per.orElseThrow(), first, last, times, answers.orElseThrow()), who))) {
            case Verdict.Done<PlanItemId> done -> Redirect.to(CampaignWords.PLANS + division, "campaign.planned");
            case Verdict.Refused<PlanItemId>(var reasons) ->
                pages.page(division, typed.form(reasons, words), who, words);
        };
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(CampaignWords.PLANS + "{division}/items/{item}/end")
    Answer end(
            @PathVariable String division,
            @PathVariable PlanItemId item,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        if (plan.find(division, item).isEmpty()) {
            throw new NoSuchPage();
        }
        return switch (plan.end(division, item, why.strip(), who)) {
            case Verdict.Done<Verdict.Nothing> done ->
                Redirect.to(CampaignWords.PLANS + new DivisionCode(division).upTo(Level.TOWN), "campaign.plan-ended");
            case Verdict.Refused<Verdict.Nothing>(var reasons) ->
                pages.page(
                        new DivisionCode(division).upTo(Level.TOWN).digits(),
                        Form.sent(Map.of("why", why), reasons, words),
                        who,
                        words);
        };
    }
}
