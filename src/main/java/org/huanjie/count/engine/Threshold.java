package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Arithmetic;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Ballots;
import org.huanjie.law.Body;
import org.huanjie.law.Law;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.count.engine.figure.Wording;

/** 当选票数 — the fewest votes that elect in this round, and the number they are a part of. R-WN-2, R-WN-7, R-AF-5. */
public record Threshold(Rule rule, Base base, long of, long needed) {

    /** 计算基数 — what the threshold is a part of, with the keys that say so of one who reaches it and one who does not. */
    public enum Base {
        HALF_OF_RECOVERED("finding.half_of_recovered", "reason.half_of_recovered", "reason.half_of_recovered_missed"),
        HALF_OF_ISSUED("finding.half_of_issued", "reason.half_of_issued", "reason.half_of_issued_missed"),
        HALF_OF_PRESENT("finding.half_of_present", "reason.half_of_present", "reason.half_of_present_missed"),
        HALF_OF_DUE("finding.half_of_due", "reason.half_of_due", "reason.half_of_due_missed"),
        THIRD_OF_RECOVERED(
                "finding.third_of_recovered", "reason.third_of_recovered", "reason.third_of_recovered_missed"),
        MOST_VOTES("finding.most_votes", "reason.most_votes", "reason.most_votes_missed");

        private final String finding;
        private final String reached;
        private final String missed;

        Base(String finding, String reached, String missed) {
            this.finding = finding;
            this.reached = reached;
            this.missed = missed;
        }

        boolean finds(String key) {
            return finding.equals(key);
        }
    }

    static Threshold of(Count count, Law law) {
        return of(law, count.body(), count.round(), count.ballots());
    }

    /** The line that holds for every post of a vote with so many ballots. */
    public static Threshold of(Law law, Body body, Round round, Ballots ballots) {
        if (round == Round.TIE) {
            return mostVotes(Rule.TIE, ballots);
        }
        if (body.byRoll()) {
            return round == Round.RERUN ? third(ballots) : half(law, round, ballots);
        }
        if (body.meeting() && law.pluralityInMeetings()) {
            return mostVotes(Rule.MEETING_MAJORITY, ballots);
        }
        return halfOfMeeting(law, body, ballots.electorate());
    }

    /** Whether most votes elect and no number is asked: {@code needed} is then the one vote without which nobody sits. */
    public boolean byMostVotes() {
        return base == Base.MOST_VOTES;
    }

    /** Nobody is elected by no votes at all, so one vote is the least that can be most. */
    private static Threshold mostVotes(Rule rule, Ballots ballots) {
        return new Threshold(rule, Base.MOST_VOTES, ballots.recovered(), 1);
    }

    /** 「不得少于已投选票总数的三分之一」: 3v ≥ V, exactly one third elects. */
    private static Threshold third(Ballots ballots) {
        var needed = Math.max(1, Arithmetic.atLeast(ballots.recovered(), 1, 3));
        return new Threshold(Rule.RERUN_THIRD, Base.THIRD_OF_RECOVERED, ballots.recovered(), needed);
    }

    private static Threshold half(Law law, Round round, Ballots ballots) {
        var rule = round == Round.RECALL ? Rule.RECALL : Rule.MAJORITY;
        return law.settings().countsIssued()
                ? half(rule, Base.HALF_OF_ISSUED, ballots.issued())
                : half(rule, Base.HALF_OF_RECOVERED, ballots.recovered());
    }

    private static Threshold halfOfMeeting(Law law, Body body, Electorate electorate) {
        var rule = body.party() ? Rule.PARTY_MAJORITY : Rule.MEETING_MAJORITY;
        return switch (electorate) {
            case Electorate.Meeting meeting
            when body.party() && law.settings().partyCountsDue() ->
                half(rule, Base.HALF_OF_DUE, meeting.entitled());
            case Electorate.Meeting meeting -> half(rule, Base.HALF_OF_PRESENT, meeting.present());
            case Electorate.Roll roll -> half(rule, Base.HALF_OF_PRESENT, roll.registered());
        };
    }

    /** 「过半数」: 2v > base, exactly half does not elect. */
    private static Threshold half(Rule rule, Base base, long of) {
        return new Threshold(rule, base, of, Arithmetic.moreThan(of, 1, 2));
    }

    boolean reachedBy(Standing standing) {
        return standing.votes() >= needed;
    }

    Finding finding(Post post, long reached) {
        return Finding.holding(rule, base.finding, Wording.post(post), reached, needed, of, post.seats());
    }

    /** Of the votes for a recall, which elect nobody (R-AF-5). */
    Finding ofRecall(Post post, long votes) {
        return Finding.holding(rule, recallKey(votes >= needed), Wording.post(post), votes, needed, of);
    }

    private String recallKey(boolean carried) {
        if (base == Base.HALF_OF_ISSUED) {
            return carried ? "finding.recall_carried_of_issued" : "finding.recall_failed_of_issued";
        }
        return carried ? "finding.recall_carried_of_recovered" : "finding.recall_failed_of_recovered";
    }

    Reason reached(Standing standing) {
        return Reason.of(standing.person(), rule, base.reached, standing.votes(), of, needed);
    }

    Reason missed(Standing standing) {
        return Reason.of(standing.person(), rule, base.missed, standing.votes(), of, needed);
    }
}
