package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.RollCall;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Kin;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.MobileVoting;
import org.huanjie.polling.preparation.Presence;
import org.huanjie.polling.ballot.OnTheBallot;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.polling.web.OpeningPage.Option;
import org.huanjie.polling.web.OpeningPage.Step;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 开箱前记录页的编制 — puts the page together from what the services say; a step is done when no reason of it is left. */
@Component
class OpeningPages {

    /** Which reasons belong to which step; all others are the preparations' own. */
    private static final Map<Step, Set<? extends Reason.Cause>> OF_STEP = Map.of(
            Step.KIN,
                    Set.of(
                            PollingRefusal.STAFF_WHICH,
                            PollingRefusal.STAFF_UNDECLARED,
                            PollingRefusal.STAFF_KIN,
                            PollingRefusal.STAFF_CANDIDATE),
            Step.MOBILE,
                    Set.of(PollingRefusal.NO_MOBILE_BOX, PollingRefusal.NO_APPLICANTS, PollingRefusal.MOBILE_STAFF),
            Step.VENUE, Set.of(PollingRefusal.VENUE_OPEN, PollingRefusal.VENUE_MISSING, PollingRefusal.BOOTHS_OPEN),
            Step.BOXES, Set.of(PollingRefusal.NO_BOXES, PollingRefusal.BOX_NOT_SEALED),
            Step.CALL, Set.of(PollingRefusal.NOT_CALLED, PollingRefusal.NOBODY_THERE, PollingRefusal.NOT_SIGNED_IN),
            Step.SIGN, Set.of(PollingRefusal.OPENING_UNSIGNED));

    private final Place place;
    private final Opening opening;
    private final RollCall rollCall;
    private final Recusal recusal;
    private final MobileVoting mobile;
    private final Polling polling;
    private final OnTheBallot onTheBallot;
    private final List<VillageTask> tasks;

    OpeningPages(
            Place place,
            Opening opening,
            RollCall rollCall,
            Recusal recusal,
            MobileVoting mobile,
            Polling polling,
            OnTheBallot onTheBallot,
            List<VillageTask> tasks) {
        this.place = place;
        this.opening = opening;
        this.rollCall = rollCall;
        this.recusal = recusal;
        this.mobile = mobile;
        this.polling = polling;
        this.onTheBallot = onTheBallot;
        this.tasks = List.copyOf(tasks);
    }

    /** Everything that stands against the record, of whatever step. */
    List<Reason> missing(Election election) {
        var reasons = new ArrayList<>(recusal.against(election));
        reasons.addAll(opening.missing(election));
        return reasons;
    }

    private OpeningPage.RollCallPart call(Election election, SignedIn who, Words words) {
        return new OpeningPage.RollCallPart(
                rollCall.presences(election).stream()
                        .map(one -> presence(one, words))
                        .toList(),
                notReady(election, who, words));
    }

    /** What of the staff is missing before they may be on duty, for who conducts or watches the poll, while it can still be mended. */
    NotReady notReady(Election election, SignedIn who, Words words) {
        if (!Permission.WATCH_POLL.isOf(who, election.village()) || election.reached(Stage.COUNTING)) {
            return NotReady.UNSAID;
        }
        var reasons = rollCall.notReady(election);
        return new NotReady(Reason.said(words, reasons), way(election, who, reasons));
    }

    private String way(Election election, SignedIn who, List<Reason> reasons) {
        var links = tasks.stream()
                .flatMap(task -> task.forVillage(election, who).stream())
                .toList();
        return reasons.stream()
                .flatMap(reason -> reason.what().remedy().stream())
                .flatMap(remedy -> links.stream()
                        .filter(link -> link.module().equals(remedy.module())
                                && link.href().endsWith(remedy.form())))
                .map(VillageTask.Link::href)
                .findFirst()
                .orElse("");
    }

    OpeningPage page(
            String village,
            String asked,
            SignedIn who,
            List<Reason> faults,
            Map<String, String> typed,
            HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var missing = election.reached(Stage.POLLING) ? List.<Reason>of() : missing(election);
        var step = step(asked, missing);
        var record = opening.of(election.id());
        boolean writes = who.role() == Role.ELECTION_COMMITTEE || who.role() == Role.SCRUTINEER;
        return new OpeningPage(
                village,
                place.name(village),
                writes && election.reached(Stage.CANDIDATES_PUBLISHED) && !election.reached(Stage.COUNTING),
                step,
                Arrays.stream(Step.values())
                        .map(one -> line(one, step, missing, words))
                        .toList(),
                Reason.said(words, of(step, missing)),
                Reason.said(words, faults),
                typed,
                polling.accountView(election),
                members(election, record, words),
                call(election, who, words),
                onTheBallot.published(election).stream()
                        .map(candidate -> new Option(candidate.person().toString(), candidate.name()))
                        .toList(),
                Kinship.barring().stream()
                        .map(kinship -> new Option(kinship.name(), words.of("polling.kinship." + kinship)))
                        .toList(),
                mobile.published(election.id()).stream()
                        .map(card -> new OpeningPage.Applicant(card.id().toString(), card.name(), Place.about(card, words)))
                        .toList(),
                PollingPages.options(place.near(village, typed.getOrDefault("applicant", "")), words),
                VenueLines.booths(election, record, words),
                Arrays.stream(VenueItem.values())
                        .map(item -> VenueLines.item(item, record.checks(), words))
                        .toList(),
                record.boxes().stream().map(box -> VenueLines.box(box, words)).toList(),
                record.boxes().stream()
                        .filter(Box::mobile)
                        .map(box -> new Option(box.id().toString(), box.name()))
                        .toList());
    }

    /** Back to the step after what was done there; or its page with all that stands against it, and what was typed. */
    Answer answer(Verdict<Nothing> change, String village, String step, SignedIn who, HttpServletRequest request) {
        return switch (change) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/villages/" + village + "/polling/opening?step=" + step, "polling.notice.changed");
            case Verdict.Refused(var reasons) ->
                page(village, step, who, reasons, Place.typed(request), request);
        };
    }

    /** The step asked for; else the first that still lacks something. */
    private static Step step(String asked, List<Reason> missing) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(asked))
                .findFirst()
                .or(() -> Arrays.stream(Step.values())
                        .filter(step -> !of(step, missing).isEmpty())
                        .findFirst())
                .orElse(Step.SIGN);
    }

    private static List<Reason> of(Step step, List<Reason> missing) {
        var own = Objects.requireNonNull(OF_STEP.get(step), "every step has its reasons");
        return missing.stream()
                .filter(reason -> own.contains(reason.what()) || (step == Step.SIGN && lacksWitness(reason)))
                .toList();
    }

    // nobody signs where no witness is there
    private static boolean lacksWitness(Reason reason) {
        return reason.what() == PollingRefusal.NOBODY_THERE
                && reason.arguments().stream().anyMatch(argument -> argument instanceof Duty duty && duty.witness());
    }

    private static OpeningPage.StepLine line(Step step, Step here, List<Reason> missing, Words words) {
        int open = of(step, missing).size();
        return new OpeningPage.StepLine(
                step,
                words.of("polling.opening.step." + step),
                open == 0 ? words.of("polling.opening.done") : words.of("polling.opening.open", open),
                open == 0,
                step == here);
    }

    private List<OpeningPage.Member> members(Election election, Opening.State record, Words words) {
        var kin = recusal.declared(election.id());
        var standing = onTheBallot.published(election);
        var boxes = record.boxes().stream().collect(Collectors.toMap(Box::id, Box::name));
        return record.staff().stream()
                .map(member -> new OpeningPage.Member(
                        member.duty().name(),
                        words.of("polling.duty." + member.duty()),
                        member.name(),
                        declared(member, standing),
                        kin(member, kin, standing, words),
                        bearers(election, member, words),
                        member.present().isPresent(),
                        member.there(),
                        member.duty().witness(),
                        member.signedOpening(),
                        member.box().map(id -> boxes.getOrDefault(id, "")).orElse("")))
                .toList();
    }

    private static OpeningPage.PresenceRow presence(Presence of, Words words) {
        return new OpeningPage.PresenceRow(
                of.name(),
                Wording.of(words, of.role()),
                of.at()
                        .map(at -> words.of(
                                "polling.presence.signed",
                                Wording.of(words, at),
                                of.witness().orElse("")))
                        .orElseGet(() -> words.of(
                                of.duty().isEmpty()
                                        ? "polling.presence.not-listed"
                                        : of.there() ? "polling.presence.awaited" : "polling.presence.not-there")),
                of.signedIn());
    }

    private List<Option> bearers(Election election, StaffMember member, Words words) {
        return member.identified()
                ? List.of()
                : recusal.bearers(election.village(), member.name()).stream()
                        .map(card -> new Option(card.id().toString(), card.name() + " " + Place.about(card, words)))
                        .toList();
    }

    private static boolean declared(StaffMember member, List<Candidate> standing) {
        return member.askedOf()
                .containsAll(standing.stream().map(Candidate::person).toList());
    }

    private static String kin(StaffMember member, List<Kin> kin, List<Candidate> standing, Words words) {
        return kin.stream()
                .filter(line -> line.duty() == member.duty() && line.name().equals(member.name()))
                .flatMap(line -> standing.stream()
                        .filter(candidate -> candidate.person().equals(line.candidate()))
                        .map(candidate -> words.of(
                                "polling.opening.kin",
                                candidate.name(),
                                words.of("polling.kinship." + line.kinship()))))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }
}
