package org.huanjie.seat.filling;

import java.util.List;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补选关口 — what is voted on, ruled or chosen between terms are the free seats that are filled, and no others (R-AF-7). */
@Component
@Order(36)
class FillingGate implements Gate {

    private final ObjectProvider<Fillings> fillings; // asked late: results themselves go through the door of gates
    private final Rules rules;
    private final Choices choices;

    FillingGate(ObjectProvider<Fillings> fillings, Rules rules, Choices choices) {
        this.fillings = fillings;
        this.rules = rules;
        this.choices = choices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (!election.procedure().fillsSeats() || election.followsAnother()) {
            return List.of();
        }
        var filled = fillings.getObject().of(election.first());
        int seats = filled.stream().mapToInt(PostSeats::seats).sum();
        if (election.stage() == Stage.PREPARING && election.seats() != seats) {
            return List.of(SeatRefusal.OTHER_SEATS.of(seats, election.seats()));
        }
        var posts = filled.stream().map(PostSeats::post).toList();
        if (next == Stage.RULES_PASSED && !ruled(election, filled)) {
            return List.of(SeatRefusal.OTHER_RULES.of(seats, posts));
        }
        return next == Stage.DECLARED && election.procedure() == Procedure.BY_MEETING && !within(election, filled)
                ? List.of(SeatRefusal.OTHER_POSTS.of(seats, posts))
                : List.of();
    }

    private boolean ruled(Election election, List<PostSeats> filled) {
        return rules.find(election.id())
                .map(ElectionRules::posts)
                .filter(posts -> posts.stream().sorted().toList().equals(filled))
                .isPresent();
    }

    private boolean within(Election election, List<PostSeats> filled) {
        var chosen = choices.of(election.id());
        return chosen.stream()
                .map(Choice::post)
                .allMatch(post -> chosen.stream().filter(one -> one.post() == post).count()
                        <= filled.stream()
                                .filter(line -> line.post() == post)
                                .mapToInt(PostSeats::seats)
                                .sum());
    }
}
