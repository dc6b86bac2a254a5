package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerAccounts;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一位志愿者入口 — accepts or lets go, says who it is and near to whom. */
@Controller
class VolunteerController {

    private static final String HOME = "/villages/{village}/volunteers/{volunteer}";
    private static final String FAMILY = "mobilisation.volunteer.field.";
    private static final int LONGEST = 100;

    private final SignUps signUps;
    private final VolunteerAccounts accounts;
    private final Volunteers volunteers;
    private final VolunteersPages pages;
    private final MobilisationDesk desk;

    VolunteerController(
            SignUps signUps,
            VolunteerAccounts accounts,
            Volunteers volunteers,
            VolunteersPages pages,
            MobilisationDesk desk) {
        this.signUps = signUps;
        this.accounts = accounts;
        this.volunteers = volunteers;
        this.pages = pages;
        this.desk = desk;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer show(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        return pages.one(village, volunteer, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/accept")
    Answer accept(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        return answer(signUps.accept(village, volunteer, who), "accepted", village, volunteer, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/leave")
    Answer leave(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        var name =
                volunteers.find(village, volunteer).orElseThrow(NoSuchPage::new).name();
        return switch (signUps.leave(village, volunteer, who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(VolunteersPages.path(village), "mobilisation.volunteers.left", name);
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, volunteer, who, words, Form.sent(Map.of(), reasons, words));
            }
        };
    }

    /** Which villager of the roll it is, or none; and whether it is another than the member of the committee of that name. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/who")
    Answer identify(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var voter = typed.idIfAny("voter").map(VoterId::new);
        var known = typed.unless(() -> signUps.identify(village, volunteer, voter, who)
                .answer(
                        done -> signUps.namesake(village, volunteer, typed.ticked("namesake"), who),
                        Verdict::<Nothing>refused));
        return answer(known, "known", village, volunteer, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/account")
    Answer link(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            @RequestParam(defaultValue = "") String account,
            SignedIn who,
            HttpServletRequest request) {
        var name = Optional.of(account).filter(one -> !one.isBlank());
        return answer(accounts.link(village, volunteer, name, who), "linked", village, volunteer, who, request);
    }

    /** The telephone in whole; the look and its reason are on record. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/phone")
    Answer phone(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = desk.words(request);
        var typed = Typed.of(FAMILY, form);
        var one = volunteers.find(village, volunteer).orElseThrow(NoSuchPage::new);
        var reason = typed.text("reason", LONGEST);
        if (!typed.faults().isEmpty()) {
            return pages.one(village, volunteer, who, words, typed.form(typed.faults(), words));
        }
        return new PhonePage(
                desk.below(
                        village, one.name(), "mobilisation.volunteers.title", VolunteersController.ENDING, words),
                VolunteersPages.path(village) + "/" + volunteer,
                accounts.phone(village, volunteer, reason, who).orElseThrow(NoSuchPage::new));
    }

    /** Near to nobody who stands, or to one; one bars as well as several. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/kin")
    Answer declare(
            @PathVariable String village,
            @PathVariable VolunteerId volunteer,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var candidate = typed.idIfAny("candidate").map(VoterId::new);
        var kinship = candidate.isPresent() ? typed.choice("kinship", Kinship.class) : Optional.<Kinship>empty();
        return answer(
                typed.unless(() -> signUps.declare(
                        village,
                        volunteer,
                        candidate.isPresent() && kinship.isPresent()
                                ? Map.of(candidate.get(), kinship.get())
                                : Map.of(),
                        who)),
                "declared",
                village,
                volunteer,
                who,
                request);
    }

    private Answer answer(
            Verdict<Nothing> done,
            String notice,
            String village,
            VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(VolunteersPages.path(village) + "/" + volunteer, "mobilisation.volunteer.notice." + notice);
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, volunteer, who, words, Form.sent(Map.of(), reasons, words));
            }
        };
    }
}
