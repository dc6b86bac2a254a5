package org.huanjie.roll.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.roll.membership.MemberLines;
import org.huanjie.roll.membership.Membership;
import org.huanjie.roll.membership.MembershipId;
import org.huanjie.roll.membership.Memberships;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 名册页面 — shows a list of a village and keeps it. */
@Controller
class MembersController {

    private static final String HOME = "/villages/{village}/members";
    private static final int LONGEST = 40_000;
    private static final int LONGEST_PHONE = 30;

    private final Memberships memberships;
    private final MembersPages pages;
    private final Where where;

    MembersController(Memberships memberships, MembersPages pages, Where where) {
        this.memberships = memberships;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer list(
            @PathVariable String village,
            @RequestParam(defaultValue = "party-member") String list,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(village, MembersPages.kind(list), who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME)
    Answer enter(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var kind = MembersPages.kind(form.getOrDefault("list", ""));
        var words = where.words(request);
        var typed = Typed.of("roll.members.", form);
        var text = typed.textIfAny("lines", LONGEST);
        var entered = typed.unless(() -> MemberLines.read(text)
                .<Verdict<Integer>>answer(lines -> memberships.enter(village, kind, lines, who), Verdict::refused));
        return switch (entered) {
            case Verdict.Done<Integer>(var people) ->
                Redirect.to(MembersPages.home(village, kind), "roll.members.entered-notice", people);
            case Verdict.Refused<Integer>(List<Reason> reasons) ->
                pages.page(village, kind, who, words, typed.form(reasons, words));
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/{member}/phone")
    Answer reach(
            @PathVariable String village,
            @PathVariable MembershipId member,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var one = member(village, member);
        var typed = Typed.of("roll.members.", form);
        var phone = typed.textIfAny("phone", LONGEST_PHONE);
        return answer(
                typed.unless(() -> memberships.reach(one, phone, who)),
                "roll.members.reached-notice",
                one,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/{member}/refusal")
    Answer refuse(
            @PathVariable String village,
            @PathVariable MembershipId member,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var one = member(village, member);
        var typed = Typed.of("roll.members.", form);
        return answer(
                memberships.refuse(one, typed.ticked("refused"), who),
                "roll.members.refused-notice",
                one,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/{member}/leave")
    Answer leave(
            @PathVariable String village, @PathVariable MembershipId member, SignedIn who, HttpServletRequest request) {
        var one = member(village, member);
        return answer(
                memberships.leave(one, who),
                "roll.members.left-notice",
                one,
                Typed.of("roll.members.", Map.of()),
                who,
                request);
    }

    private Answer answer(
            Verdict<Nothing> done,
            String notice,
            Membership one,
            Typed typed,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (done) {
            case Verdict.Done<Nothing> did ->
                Redirect.to(MembersPages.home(one.village(), one.kind()), notice, one.name());
            case Verdict.Refused<Nothing>(List<Reason> reasons) ->
                pages.page(one, who, words, typed.form(reasons, words));
        };
    }

    private Membership member(String village, MembershipId id) {
        return memberships.find(village, id).orElseThrow(NoSuchPage::new);
    }
}
