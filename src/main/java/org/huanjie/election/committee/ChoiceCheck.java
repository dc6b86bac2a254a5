package org.huanjie.election.committee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.meeting.Share;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 推选核对 — what keeps people from having been chosen: a secretary from among the elected (R-PB-5), supervisors free of the committee (R-SC-3, R-SC-3). */
@Component
class ChoiceCheck {

    private final Elections elections;
    private final Meetings meetings;
    private final ObjectProvider<ElectedPeople> elected; // asked late: who counts stands above this module
    private final ObjectProvider<SeatsHeld> held; // and so does who knows who sits

    ChoiceCheck(
            Elections elections,
            Meetings meetings,
            ObjectProvider<ElectedPeople> elected,
            ObjectProvider<SeatsHeld> held) {
        this.held = held;
        this.elections = elections;
        this.meetings = meetings;
        this.elected = elected;
    }

    List<Reason> against(Election election, List<Proposed> proposed) {
        var people = proposed.stream().map(Proposed::choice).toList();
        var reasons = new ArrayList<Reason>();
        var from = election.body() == Body.PARTY_BRANCH ? Stage.DECLARED : Stage.MEETING;
        if (Choice.posts(election).isEmpty() || !election.reached(from)) {
            reasons.add(ChoiceRefusal.TOO_EARLY.of(election.body(), from));
        }
        if (election.stage() == election.table().last()) {
            reasons.add(ChoiceRefusal.CLOSED.of(election.body(), election.stage()));
        }
        reasons.addAll(named(election, people));
        reasons.addAll(switch (election.body()) {
            case PARTY_BRANCH -> secretary(election, people);
            case SUPERVISORY_COMMITTEE -> supervisors(election, proposed);
            case VILLAGERS_COMMITTEE -> filling(election, people, MeetingPurpose.FILL_SEATS);
        });
        if (election.body() != Body.PARTY_BRANCH) {
            proposed.forEach(one -> reasons.addAll(sits(one, election)));
        }
        return reasons;
    }

    private static List<Reason> named(Election election, List<Choice> people) {
        var reasons = new ArrayList<Reason>();
        var names = new HashSet<String>();
        for (var person : people) {
            if (person.name().isBlank()) {
                reasons.add(ChoiceRefusal.NO_NAME.of());
            } else if (!names.add(PersonName.form(person.name()))) {
                reasons.add(ChoiceRefusal.TWICE.of(person.name()));
            }
            if (!Choice.posts(election).contains(person.post())) {
                reasons.add(ChoiceRefusal.POST.of(person.post(), election.body()));
            }
        }
        return reasons;
    }

    // the elected committee chooses one secretary, and perhaps one deputy, among its own, each member with one vote for
    // each (R-PB-5)
    private List<Reason> secretary(Election election, List<Choice> people) {
        var reasons = new ArrayList<Reason>();
        for (var post : Choice.posts(election)) {
            long holders = people.stream().filter(one -> one.post() == post).count();
            if (post == Post.SECRETARY ? holders != 1 : holders > 1) {
                reasons.add(
                        (post == Post.SECRETARY ? ChoiceRefusal.ONE_SECRETARY : ChoiceRefusal.ONE_DEPUTY).of(holders));
            }
        }
        if (election.reached(Stage.DECLARED)) {
            var committee = seated(election);
            for (var person : people) {
                if (committee.stream().noneMatch(one -> PersonName.same(one.name(), person.name()))) {
                    reasons.add(ChoiceRefusal.NOT_ELECTED.of(person.name()));
                }
                if (person.inFavour() < 1 || person.inFavour() > committee.size()) {
                    reasons.add(ChoiceRefusal.VOTES.of(person.name(), person.inFavour(), committee.size()));
                }
            }
        }
        return reasons;
    }

    // three to five, one chair, someone who knows finance, each by more than half of those present (R-SC-3)
    private List<Reason> supervisors(Election election, List<Proposed> proposed) {
        var people = proposed.stream().map(Proposed::choice).toList();
        var reasons = new ArrayList<>(
                election.procedure() == Procedure.BY_MEETING
                        ? filling(election, people, MeetingPurpose.SUPERVISORS)
                        : whole(election, people));
        var committee = elections
                .find(election.village(), Body.VILLAGERS_COMMITTEE)
                .map(this::seated)
                .orElse(List.of());
        proposed.forEach(one -> reasons.addAll(tied(one, committee)));
        return reasons;
    }

    private List<Reason> whole(Election election, List<Choice> people) {
        var reasons = new ArrayList<Reason>();
        if (people.size() < Start.FEWEST || people.size() > election.seats()) {
            reasons.add(ChoiceRefusal.NUMBER.of(Start.FEWEST, election.seats(), people.size()));
        }
        long chairs = people.stream().filter(p -> p.post() == Post.CHAIR).count();
        if (chairs != 1) {
            reasons.add(ChoiceRefusal.ONE_CHAIR.of(chairs));
        }
        if (people.stream().noneMatch(one -> Boolean.TRUE.equals(one.finance()))) {
            reasons.add(ChoiceRefusal.NO_FINANCE.of());
        }
        reasons.addAll(majorities(election, people, MeetingPurpose.SUPERVISORS));
        return reasons;
    }

    // between terms: as many as seats are free, each by more than half of those present (R-AF-7)
    private List<Reason> filling(Election election, List<Choice> people, MeetingPurpose purpose) {
        var reasons = new ArrayList<Reason>();
        if (people.isEmpty() || people.size() > election.seats()) {
            reasons.add(ChoiceRefusal.NUMBER.of(1, election.seats(), people.size()));
        }
        reasons.addAll(majorities(election, people, purpose));
        return reasons;
    }

    private List<Reason> majorities(Election election, List<Choice> people, MeetingPurpose purpose) {
        var reasons = new ArrayList<Reason>();
        var meeting = meetings.decided(election, purpose);
        if (meeting.isEmpty()) {
            reasons.add(ChoiceRefusal.NO_MEETING.of());
        }
        meeting.ifPresent(held -> people.stream()
                .filter(p ->
                        p.inFavour() > held.present() || !Share.MORE_THAN_HALF.reached(p.inFavour(), held.present()))
                .forEach(p -> reasons.add(ChoiceRefusal.NO_MAJORITY.of(
                        p.name(), p.inFavour(), held.present(), Share.MORE_THAN_HALF.needed(held.present())))));
        return reasons;
    }

    // nobody has two seats of a body, and no supervisor one of the villagers' committee; a namesake may, once it is said (R-AF-7, R-SC-3)
    private List<Reason> sits(Proposed one, Election election) {
        return Stream.of(election.body(), Body.VILLAGERS_COMMITTEE)
                .distinct()
                .filter(body -> held(election, body, one))
                .map(body -> (body == election.body() ? ChoiceRefusal.SITS : ChoiceRefusal.ON_COMMITTEE)
                        .of(one.choice().name(), body))
                .toList();
    }

    private boolean held(Election election, Body body, Proposed one) {
        return held.stream()
                .map(seats -> seats.of(election, body, one.choice().name()))
                .anyMatch(sits -> sits == SeatsHeld.Held.YES || (sits == SeatsHeld.Held.PERHAPS && !one.namesake()));
    }

    // not near to one of the villagers' committee, nor clerk or accountant; by what is said and by what was declared (R-SC-3)
    private static List<Reason> tied(Proposed one, List<ElectedPeople.PersonElected> committee) {
        var name = one.choice().name();
        var reasons = new ArrayList<Reason>();
        switch (one.tie().orElse(Tie.NONE)) {
            case NONE -> {}
            case RELATIVE -> reasons.add(ChoiceRefusal.RELATIVE.of(name));
            case CLERK, ACCOUNTANT ->
                reasons.add(ChoiceRefusal.KEEPS_BOOKS.of(name, one.tie().orElseThrow()));
        }
        if (one.tie().isEmpty()) {
            reasons.add(ChoiceRefusal.TIE_UNSAID.of(name));
        }
        if (!one.namesake() && one.tie().equals(Optional.of(Tie.NONE))) {
            committee.stream()
                    .filter(seated -> seated.kin().stream().anyMatch(kin -> PersonName.same(kin, name)))
                    .map(seated -> ChoiceRefusal.KIN_OF.of(name, seated.name()))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    List<ElectedPeople.PersonElected> seated(Election election) {
        return elected.stream().flatMap(one -> one.seated(election).stream()).toList();
    }
}
