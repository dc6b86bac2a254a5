package org.huanjie.discipline.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityId;
import org.huanjie.election.web.Where;
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

/** 村活动入口 — what is due and what was held in a village or town; one activity and its corrections. */
@Controller
class ActivitiesController {

    private final Activities activities;
    private final ActivityPages pages;
    private final Where where;

    ActivitiesController(Activities activities, ActivityPages pages, Where where) {
        this.activities = activities;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping(CampaignWords.ACTIVITIES + "{division}")
    Answer list(@PathVariable String division, SignedIn who, HttpServletRequest request) {
        return pages.list(division, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.WORK)
    @PostMapping(CampaignWords.ACTIVITIES + "{division}")
    Answer enter(
            @PathVariable String division,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("campaign.field.", sent);
        var form = ActivityForm.of(typed);
        return switch (typed.unless(() -> activities.enter(division, form.report(typed.text("kind")), who))) {
            case Verdict.Done<ActivityId>(var id) ->
                Redirect.to(CampaignWords.ACTIVITIES + division + "/" + id, "campaign.entered");
            case Verdict.Refused<ActivityId>(var reasons) ->
                pages.list(division, typed.form(reasons, words), who, words);
        };
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping(CampaignWords.ACTIVITIES + "{division}/{activity}")
    Answer one(
            @PathVariable String division,
            @PathVariable ActivityId activity,
            SignedIn who,
            HttpServletRequest request) {
        var found = find(division, activity);
        return pages.one(found, ActivityPages.filled(found), who, where.words(request));
    }

    @Allowed(to = Permission.WORK)
    @PostMapping(CampaignWords.ACTIVITIES + "{division}/{activity}")
    Answer correct(
            @PathVariable String division,
            @PathVariable ActivityId activity,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var before = find(division, activity);
        var typed = Typed.of("campaign.field.", sent);
        var form = ActivityForm.of(typed);
        return switch (typed.unless(
                () -> activities.correct(division, activity, form.report(before.kind()), typed.text("why"), who))) {
            case Verdict.Done<ActivityId>(var id) ->
                Redirect.to(CampaignWords.ACTIVITIES + division + "/" + id, "campaign.corrected");
            case Verdict.Refused<ActivityId>(var reasons) -> pages.one(before, typed.form(reasons, words), who, words);
        };
    }

    @Allowed(to = Permission.WORK)
    @PostMapping(CampaignWords.ACTIVITIES + "{division}/{activity}/withdraw")
    Answer withdraw(
            @PathVariable String division,
            @PathVariable ActivityId activity,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var before = find(division, activity);
        return switch (activities.withdraw(division, activity, why.strip(), who)) {
            case Verdict.Done<ActivityId> done ->
                Redirect.to(CampaignWords.ACTIVITIES + division, "campaign.withdrawn-notice");
            case Verdict.Refused<ActivityId>(var reasons) ->
                pages.one(before, Form.sent(Map.of("why", why), reasons, words), who, words);
        };
    }

    private Activity find(String division, ActivityId activity) {
        return activities.find(division, activity).orElseThrow(NoSuchPage::new);
    }
}
