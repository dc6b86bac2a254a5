package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Arithmetic;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.law.Law;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.count.engine.figure.Wording;
import java.util.List;
import java.util.Optional;

/** 选举效力 — what must hold for the election as a whole, or it is void and is held again. R-WN-1, R-WN-9, R-BV-1, R-PB-1, R-SC-1. */
@FunctionalInterface
interface Validity {

    List<Validity> RULES = List.of(
            Validity::rollTookPart,
            Validity::rerunTookPart,
            Validity::partyMembersCame,
            Validity::meetingMembersCame,
            Validity::noMoreBallotsThanIssued);

    Optional<Finding> judge(Count count, Law law);

    static List<Finding> of(Count count, Law law) {
        return RULES.stream().flatMap(rule -> rule.judge(count, law).stream()).toList();
    }

    /** 「登记参加选举的村民过半数投票」. */
    private static Optional<Finding> rollTookPart(Count count, Law law) {
        return switch (count.round()) {
            case FIRST -> rollQuorum(count, Rule.ROLL_QUORUM, "finding.roll_quorum");
            case RECALL -> rollQuorum(count, Rule.RECALL, "finding.recall_quorum");
            case RERUN, TIE -> Optional.empty();
        };
    }

    /** The statute is silent on the quorum of a further vote; the ministry asks the first vote's procedure. */
    private static Optional<Finding> rerunTookPart(Count count, Law law) {
        if (count.round() == Round.FIRST || count.round() == Round.RECALL) {
            return Optional.empty();
        }
        return law.settings().rerunNeedsQuorum()
                ? rollQuorum(count, Rule.RERUN_QUORUM, "finding.rerun_quorum")
                : rollTurnout(count);
    }

    private static Optional<Finding> rollQuorum(Count count, Rule rule, String key) {
        return count.electorate() instanceof Electorate.Roll(long registered)
                ? Optional.of(atLeast(rule, key, count.recovered(), registered, Arithmetic.moreThan(registered, 1, 2)))
                : Optional.empty();
    }

    private static Optional<Finding> rollTurnout(Count count) {
        return count.electorate() instanceof Electorate.Roll(long registered)
                ? Optional.of(Finding.holding(
                        Rule.RERUN_QUORUM, "finding.rerun_without_quorum", count.recovered(), registered))
                : Optional.empty();
    }

    /** 超过五分之四 by the rules of 1990, 不少于五分之四 by those of 2020. */
    private static Optional<Finding> partyMembersCame(Count count, Law law) {
        if (!count.body().party() || !(count.electorate() instanceof Electorate.Meeting(long due, long present))) {
            return Optional.empty();
        }
        return Optional.of(
                law.settings().moreThanFourFifths()
                        ? atLeast(
                                Rule.PARTY_ATTENDANCE,
                                "finding.more_than_four_fifths",
                                present,
                                due,
                                Arithmetic.moreThan(due, 4, 5))
                        : atLeast(
                                Rule.PARTY_ATTENDANCE,
                                "finding.four_fifths",
                                present,
                                due,
                                Arithmetic.atLeast(due, 4, 5)));
    }

    private static Optional<Finding> meetingMembersCame(Count count, Law law) {
        if (!(count.electorate() instanceof Electorate.Meeting(long members, long present))) {
            return Optional.empty();
        }
        return switch (count.body().kind()) {
            case TWO_THIRDS_MEETING ->
                Optional.of(atLeast(
                        Rule.MEETING_QUORUM,
                        "finding.two_thirds",
                        present,
                        members,
                        Arithmetic.atLeast(members, 2, 3)));
            case HALF_MEETING ->
                Optional.of(atLeast(
                        Rule.MEETING_QUORUM,
                        "finding.more_than_half",
                        present,
                        members,
                        Arithmetic.moreThan(members, 1, 2)));
            case ROLL, PARTY -> Optional.empty();
        };
    }

    /** 收回票数多于发出票数, 选举无效. */
    private static Optional<Finding> noMoreBallotsThanIssued(Count count, Law law) {
        return Optional.of(new Finding(
                Rule.BALLOTS,
                count.recovered() <= count.issued(),
                Wording.of("finding.ballots", count.recovered(), count.issued())));
    }

    /** Nobody came and nobody was due: a vote of none is not a vote. */
    private static Finding atLeast(Rule rule, String key, long cameOut, long whole, long needed) {
        return new Finding(rule, cameOut >= Math.max(1, needed), Wording.of(key, cameOut, whole, needed));
    }
}
