package org.huanjie.discipline.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.ActivityKind;
import org.huanjie.discipline.campaign.ActivityKinds;
import org.huanjie.election.web.Where;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 活动类型入口 — a county chooses, names and ends its kinds. */
@Controller
class KindsController {

    private final ActivityKinds kinds;
    private final Where where;

    KindsController(ActivityKinds kinds, Where where) {
        this.kinds = kinds;
        this.where = where;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping(CampaignWords.KINDS + "{county}")
    Answer show(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(CampaignWords.KINDS + "{county}")
    Answer keep(
            @PathVariable String county,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.of("campaign.field.", sent);
        return switch (kinds.keep(county, typed.text("code"), typed.text("chinese"), typed.text("english"), who)) {
            case Verdict.Done<String> done -> Redirect.to(CampaignWords.KINDS + county, "campaign.kind-kept");
            case Verdict.Refused<String>(var reasons) -> page(county, typed.form(reasons, words), who, words);
        };
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(CampaignWords.KINDS + "{county}/{kind}/retire")
    Answer retire(@PathVariable String county, @PathVariable String kind, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        return switch (kinds.retire(county, kind, who)) {
            case Verdict.Done<String> done -> Redirect.to(CampaignWords.KINDS + county, "campaign.kind-retired");
            case Verdict.Refused<String>(var reasons) -> page(county, Form.sent(Map.of(), reasons, words), who, words);
        };
    }

    private KindsPage page(String county, Form form, SignedIn who, Words words) {
        boolean writes = Permission.SET_COUNTY.isOf(who, county);
        return new KindsPage(
                where.place(county, Level.COUNTY).name(),
                CampaignWords.KINDS + county,
                kinds.of(county).stream()
                        .map(kind -> line(county, kind, writes, words))
                        .toList(),
                writes,
                form);
    }

    private static KindsPage.Line line(String county, ActivityKind kind, boolean writes, Words words) {
        var address = CampaignWords.KINDS + county;
        return new KindsPage.Line(
                kind.code(),
                kind.chinese(),
                kind.english(),
                Wording.of(words, kind.source()),
                kind.tag(words),
                kind.used(),
                writes && kind.used() ? address + "/" + kind.code() + "/retire" : "",
                writes && !kind.used() ? address : "");
    }
}
