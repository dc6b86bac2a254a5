package org.huanjie.candidacy.review.criterion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.Reviews;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.criterion.ReviewSetting;
import org.huanjie.candidacy.review.criterion.ReviewSettings;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.organ.Organs;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.ListEntry;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 县审查条件页面 — the county's office adopts an edition, sets its numbers and seats its organs. */
@Controller
class CountyCriteriaController {

    private static final String PATH = "/counties/{county}/criteria";
    private static final String FAMILY = "candidacy.county-criteria.field.";
    private static final int LONGEST = 200;

    private final Organs organs;
    private final CountyCriteriaPages pages;
    private final Adoptions adoptions;
    private final Reviews reviews;
    private final ReviewSettings settings;
    private final OrganDesks desks;
    private final Where where;

    CountyCriteriaController(
            Organs organs, CountyCriteriaPages pages,
            Adoptions adoptions,
            Reviews reviews,
            ReviewSettings settings,
            OrganDesks desks,
            Where where) {
        this.organs = organs;
        this.pages = pages;
        this.adoptions = adoptions;
        this.reviews = reviews;
        this.settings = settings;
        this.desks = desks;
        this.where = where;
    }

    @Allowed({Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP})
    @GetMapping(PATH)
    Answer page(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return pages.page(county, who, Form.EMPTY, where.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH)
    Answer adopt(
            @PathVariable String county,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, sent);
        var edition = typed.text("edition", LONGEST);
        var from = typed.day("fromDay");
        var document = typed.text("document", LONGEST);
        var verdict = typed.unless(() -> adoptions.adopt(county, edition, from, document, who));
        if (verdict instanceof Verdict.Done) {
            reviews.adopt(county);
        }
        return answer(county, typed, verdict, "candidacy.county-criteria.adopt-done", who, request);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/settings")
    Answer set(
            @PathVariable String county,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("candidacy.setting.", sent);
        var before = settings.of(county);
        for (var setting : ReviewSetting.values()) {
            typed.number(setting.name(), setting.least(), setting.most());
        }
        var verdict = typed.unless(() -> {
            var reasons = new ArrayList<Reason>();
            for (var setting : ReviewSetting.values()) {
                int value = typed.number(setting.name(), setting.least(), setting.most());
                if (value != before.getOrDefault(setting, setting.unset())) {
                    reasons.addAll(settings.set(county, setting, OptionalInt.of(value), who)
                            .answer(done -> List.<Reason>of(), refused -> refused));
                }
            }
            return Verdict.unless(reasons, () -> {});
        });
        return answer(county, typed, verdict, "candidacy.county-criteria.set-done", who, request);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/organs")
    Answer seat(
            @PathVariable String county,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, sent);
        var organ = typed.option(
                "organ", organs.of(county).open().stream().map(ListEntry::code).toList());
        var account = typed.text("account", LONGEST);
        var verdict = typed.unless(() -> desks.seat(county, new Organ(organ.orElseThrow()), account, who));
        return answer(county, typed, verdict, "candidacy.county-criteria.seat-done", who, request);
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH + "/organs/{desk}/end")
    Answer unseat(@PathVariable String county, @PathVariable UUID desk, SignedIn who, HttpServletRequest request) {
        var verdict = desks.unseat(county, desk, who);
        return answer(
                county, Typed.of(FAMILY, Map.of()), verdict, "candidacy.county-criteria.unseat-done", who, request);
    }

    private Answer answer(
            String county, Typed typed, Verdict<?> verdict, String done, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        return switch (verdict) {
            case Verdict.Done<?> _ -> Redirect.to(CountyCriteriaPages.path(county), done);
            case Verdict.Refused<?>(List<Reason> reasons) -> pages.page(county, who, typed.form(reasons, words), words);
        };
    }
}
