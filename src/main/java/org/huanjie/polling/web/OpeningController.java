package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.RollCall;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 开箱前记录 — the election committee and its scrutineers write down what is looked at, shown and signed before the poll opens. */
@Controller
class OpeningController {

    private static final String NO_KIN = "NONE";

    private final Place place;
    private final OpeningPages pages;
    private final Opening opening;
    private final RollCall rollCall;
    private final Recusal recusal;
    private final MobileVoting mobile;
    private final SecondSigner second;
    private final Confirmations confirmations;

    OpeningController(
            Place place,
            OpeningPages pages,
            Opening opening,
            RollCall rollCall,
            Recusal recusal,
            MobileVoting mobile,
            SecondSigner second,
            Confirmations confirmations) {
        this.confirmations = confirmations;
        this.second = second;
        this.place = place;
        this.pages = pages;
        this.opening = opening;
        this.rollCall = rollCall;
        this.recusal = recusal;
        this.mobile = mobile;
    }

    @Allowed(to = Permission.FOLLOW_POLL)
    @GetMapping("/villages/{village}/polling/opening")
    Answer show(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String applicant,
            SignedIn who,
            HttpServletRequest request) {
        // whose request for the mobile box leads here is not typed again
        return pages.page(village, step, who, List.of(), Map.of("applicant", applicant), request);
    }

    /** What everyone on the staff has declared; a line without an answer is left as it was, or is what is said of all the others. */
    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/kin")
    Answer kin(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var reasons = new ArrayList<Reason>();
        var form = typed(request);
        for (var member : opening.of(vote(village)).staff()) {
            var key = member.duty() + ":" + member.name();
            var rest = member.askedOf().isEmpty() ? form.getOrDefault("rest", "") : "";
            var answer = form.getOrDefault("kin:" + key, "").isEmpty() ? rest : form.getOrDefault("kin:" + key, "");
            if (!answer.isEmpty()
                    && declare(village, member.duty(), member.name(), answer, form.getOrDefault("of:" + key, ""), who)
                            instanceof Verdict.Refused(var against)) {
                reasons.addAll(against);
            }
        }
        return answer(reasons.isEmpty() ? Verdict.done() : Verdict.refused(reasons), village, "kin", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/identify")
    Answer identify(
            @PathVariable String village,
            @RequestParam Duty duty,
            @RequestParam String name,
            @RequestParam String bearer,
            SignedIn who,
            HttpServletRequest request) {
        return answer(
                recusal.identify(vote(village), duty, name, PollingController.bearer(bearer, name), who),
                village,
                "kin",
                who,
                request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/applicants")
    Answer apply(
            @PathVariable String village, @RequestParam String applicant, SignedIn who, HttpServletRequest request) {
        var voter = place.voter(village, "applicant", request);
        Verdict<Nothing> change = voter.isEmpty()
                ? Verdict.refused(PollingRefusal.NOT_ONE_VOTER.of(applicant.strip()))
                : mobile.apply(vote(village), voter.get(), who);
        return answer(change, village, "mobile", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/applicants/remove")
    Answer withdraw(
            @PathVariable String village, @RequestParam VoterId voter, SignedIn who, HttpServletRequest request) {
        return answer(mobile.withdraw(vote(village), voter, who), village, "mobile", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/man")
    Answer man(
            @PathVariable String village,
            @RequestParam String name,
            @RequestParam UUID box,
            SignedIn who,
            HttpServletRequest request) {
        return answer(rollCall.man(vote(village), name, box, who), village, "mobile", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/boxes")
    Answer box(
            @PathVariable String village,
            @RequestParam String box,
            @RequestParam BoxKind kind,
            SignedIn who,
            HttpServletRequest request) {
        return answer(opening.addBox(vote(village), box, kind, who), village, "boxes", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/boxes/remove")
    Answer removeBox(@PathVariable String village, @RequestParam UUID box, SignedIn who, HttpServletRequest request) {
        return answer(opening.removeBox(vote(village), box, who), village, "boxes", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/boxes/seal")
    Answer seal(
            @PathVariable String village,
            @RequestParam UUID box,
            @RequestParam String seal,
            @RequestParam String shownBy,
            SignedIn who,
            HttpServletRequest request) {
        return answer(opening.seal(vote(village), box, seal, shownBy, who), village, "boxes", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/call")
    Answer call(
            @PathVariable String village,
            @RequestParam(defaultValue = "") List<String> there,
            SignedIn who,
            HttpServletRequest request) {
        Set<RollCall.Called> called = opening.of(vote(village)).staff().stream()
                .filter(member -> there.contains(member.duty() + ":" + member.name()))
                .map(member -> new RollCall.Called(member.duty(), member.name()))
                .collect(Collectors.toSet());
        return answer(rollCall.call(vote(village), called, who), village, "call", who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/opening/sign")
    Answer sign(
            @PathVariable String village,
            @RequestParam Duty duty,
            @RequestParam String name,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        return confirmations
                .signing(place.vote(village), duty, name, "opening", words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(opening.sign(vote(village), duty, name, who), village, "sign", who, request));
    }

    /** One of the staff types their own name and password at this device, before whoever is signed in at it. */
    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/presence")
    Answer signIn(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return second.with(
                request,
                who,
                member -> answer(rollCall.signIn(vote(village), member, who), village, "call", who, request),
                reasons -> pages.page(village, "call", who, reasons, typed(request), request));
    }

    private Verdict<Nothing> declare(
            String village, Duty duty, String name, String answer, String candidate, SignedIn who) {
        if (answer.equals(NO_KIN)) {
            return recusal.declare(vote(village), duty, name, Map.of(), who);
        }
        var kinship = Kinship.barring().stream()
                .filter(one -> one.name().equals(answer))
                .findFirst();
        var of = Place.id(candidate);
        return kinship.isPresent() && of.isPresent()
                ? recusal.declare(vote(village), duty, name, Map.of(of.get(), kinship.get()), who)
                : Verdict.refused(PollingRefusal.KIN_OF_WHOM.of(name));
    }

    private Answer answer(
            Verdict<Nothing> change, String village, String step, SignedIn who, HttpServletRequest request) {
        return pages.answer(change, village, step, who, request);
    }

    private ElectionId vote(String village) {
        return place.vote(village).id();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        return Place.typed(request);
    }
}
