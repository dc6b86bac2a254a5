package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.HouseholdKeeping;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一户入口 — who lives there, where it lies, how it is reached. */
@Controller
class HouseholdController {

    private static final String HOME = "/villages/{village}/households/{household}";
    private static final String FAMILY = "mobilisation.household.field.";
    private static final int LONGEST_PHONE = 30;
    private static final int LONGEST_REASON = 100;

    private final HouseholdKeeping keeping;
    private final HouseholdPhones phones;
    private final HouseholdsPages pages;
    private final MobilisationDesk desk;

    HouseholdController(
            HouseholdKeeping keeping, HouseholdPhones phones, HouseholdsPages pages, MobilisationDesk desk) {
        this.keeping = keeping;
        this.phones = phones;
        this.pages = pages;
        this.desk = desk;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer show(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            SignedIn who,
            HttpServletRequest request) {
        return pages.one(village, household, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/place")
    Answer place(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        int order = typed.numberIfAny("order").orElse(0);
        var place = HouseholdFields.place(typed);
        return answer(
                typed.unless(() -> keeping.place(village, household, order, place, who)),
                village,
                household,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/phone")
    Answer reach(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var phone = typed.textIfAny("phone", LONGEST_PHONE);
        return answer(
                typed.unless(() -> phones.enter(village, household, phone, who)),
                village,
                household,
                typed,
                who,
                request);
    }

    /** The telephone in whole; the look and its reason are on record at everybody who lives there. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/phone/look")
    Answer phone(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = desk.words(request);
        var typed = Typed.of(FAMILY, form);
        var reason = typed.text("reason", LONGEST_REASON);
        var page = pages.one(village, household, who, words, typed.form(typed.faults(), words));
        return typed.faults().isEmpty()
                ? new PhonePage(
                        page.head(),
                        page.path(),
                        phones.open(household, reason, who).orElseThrow(NoSuchPage::new))
                : page;
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/voters")
    Answer house(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            @RequestParam(required = false) @Nullable List<UUID> voters,
            SignedIn who,
            HttpServletRequest request) {
        return answer(
                keeping.house(village, household, ids(voters), who),
                village,
                household,
                Typed.of(FAMILY, Map.of()),
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/voters/leave")
    Answer leave(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            @RequestParam(required = false) @Nullable List<UUID> voters,
            SignedIn who,
            HttpServletRequest request) {
        return answer(
                keeping.leave(village, household, ids(voters), who),
                village,
                household,
                Typed.of(FAMILY, Map.of()),
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/drop")
    Answer drop(
            @PathVariable String village,
            @PathVariable HouseholdId household,
            SignedIn who,
            HttpServletRequest request) {
        return switch (keeping.drop(village, household, who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(HouseholdsPages.path(village), "mobilisation.households.dropped");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, household, who, words, Form.sent(Map.of(), reasons, words));
            }
        };
    }

    private static List<VoterId> ids(@Nullable List<UUID> voters) {
        return voters == null
                ? List.of()
                : voters.stream().distinct().map(VoterId::new).toList();
    }

    private Answer answer(
            Verdict<Nothing> done,
            String village,
            HouseholdId household,
            Typed typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(HouseholdsPages.path(village) + "/" + household, "mobilisation.household.saved");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, household, who, words, typed.form(reasons, words));
            }
        };
    }
}
