package org.huanjie.seat.recall;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.committee.CommitteePerson;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.roll.Roll;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 罢免关口 — a recall starts on a petition that enough have signed, goes by rules for that one seat, and is voted on once its member was heard (R-AF-5). */
@Component
@Order(35)
class RecallGate implements Gate {

    private final ObjectProvider<Petitions> petitions; // asked late: results themselves go through the door of gates
    private final Rules rules;
    private final Committee committee;
    private final Roll roll;

    RecallGate(ObjectProvider<Petitions> petitions, Rules rules, Committee committee, Roll roll) {
        this.petitions = petitions;
        this.rules = rules;
        this.committee = committee;
        this.roll = roll;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.procedure() != Procedure.RECALL) {
            return List.of();
        }
        var petition = petitions.getObject().of(election);
        if (petition.filter(Petition::holds).isEmpty()) {
            return List.of(SeatRefusal.NO_PETITION.of());
        }
        if (next == Stage.RULES_PASSED && !ofOneSeat(election, petition.get().member().post())) {
            return List.of(SeatRefusal.ONE_SEAT_OF_THE_MEMBER.of(petition.get().member().post()));
        }
        var reasons = new ArrayList<Reason>();
        if (next == Stage.VOTE_PREPARED && petition.get().heard().isEmpty()) {
            reasons.add(SeatRefusal.NOT_HEARD.of(petition.get().member().name()));
        }
        if (election.reached(Stage.COMMITTEE_CHOSEN) && runsIt(election, petition.get().member())) {
            reasons.add(SeatRefusal.MEMBER_RUNS_IT.of(petition.get().member().name()));
        }
        return reasons;
    }

    /** Whether the member sits on the committee that runs the vote: by person, or by name where nobody has said which person sits. */
    private boolean runsIt(Election election, Petition.Member member) {
        return committee.members(election.id()).stream()
                .anyMatch(one -> one.person() == null
                        ? PersonName.same(one.name(), member.name())
                        : member.person().stream()
                                .flatMap(person -> roll.registrations(person).stream())
                                .map(CommitteePerson::new)
                                .anyMatch(one.person()::equals));
    }

    private boolean ofOneSeat(Election election, Post post) {
        return rules.find(election.id())
                .map(ElectionRules::posts)
                .filter(List.of(new PostSeats(post, 1))::equals)
                .isPresent();
    }
}
