package org.huanjie.candidacy.nominator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.Roll;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 提名人簿 — who nominated whom, as they signed; nobody nominates for another. The names go with the archive: afterwards their number stands.
 */
@Repository
public class Nominators {

    /** 提名一行. */
    private record Named(UUID person, int times) {}

    private final JdbcClient sql;
    private final Eligible eligible;
    private final Roll roll;
    private final Meetings meetings;
    private final Rules rules;

    Nominators(JdbcClient sql, Eligible eligible, Roll roll, Meetings meetings, Rules rules) {
        this.sql = sql;
        this.eligible = eligible;
        this.roll = roll;
        this.meetings = meetings;
        this.rules = rules;
    }

    /** What stands against these nominating this person, of whom the rules ask so many. */
    public List<Reason> against(Election election, VoterId nominee, List<VoterId> named, int needed) {
        var cards = named.stream()
                .flatMap(person -> eligible.find(election, person).stream())
                .toList();
        int seats = rules.find(election.id()).map(passed -> passed.seats()).orElse(election.seats());
        var reasons = new NominatorCheck(needed, seats, namedBefore(election, nominee)).against(nominee, cards);
        return cards.size() == named.size()
                ? reasons
                : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(NominatorRefusal.NOT_ON_ROLL.of("—")), reasons.stream())
                        .toList();
    }

    /** What stands against this meeting having nominated with so many votes: it was held for it, could decide, and had as many present. */
    public List<Reason> against(Election election, UUID meeting, boolean ofGroup, int votes) {
        return nominating(election, ofGroup).stream()
                .filter(one -> one.id().equals(meeting))
                .findFirst()
                .map(held -> votes >= 1 && votes <= held.present()
                        ? List.<Reason>of()
                        : List.of(NominatorRefusal.ABOVE_PRESENT.of(votes, held.present())))
                .orElseGet(() -> List.of(NominatorRefusal.NO_MEETING.of()));
    }

    /** What stands against so many papers nominating one person: each registered villager has one (R-NM-1). */
    public List<Reason> against(Election election, int papers) {
        int voters = roll.registered(election.village());
        return papers > voters ? List.of(NominatorRefusal.ABOVE_ROLL.of(papers, voters)) : List.of();
    }

    /** The meetings that could nominate, of groups or of representatives. */
    public List<Meeting> nominating(Election election, boolean ofGroup) {
        return meetings.allDecided(election, MeetingPurpose.NOMINATION).stream()
                .filter(held -> held.kind().ofGroup() == ofGroup)
                .toList();
    }

    // how many people each villager named, the nominee not counted: one may be named for two posts
    private Map<VoterId, Integer> namedBefore(Election election, VoterId nominee) {
        var times = new HashMap<VoterId, Integer>();
        sql.sql("""
                SELECT n.person, count(DISTINCT n.nominee) AS times FROM candidacy.nominator n
                WHERE n.election = :election AND n.nominee <> :nominee GROUP BY n.person""")
                .param("election", election.id().uuid())
                .param("nominee", nominee.uuid())
                .query(Named.class)
                .list()
                .forEach(one -> times.put(new VoterId(one.person()), one.times()));
        return times;
    }

    public void add(Election election, UUID candidate, VoterId nominee, List<VoterId> named) {
        for (var person : named) {
            sql.sql("""
                    INSERT INTO candidacy.nominator (candidate, election, village, nominee, person)
                    VALUES (:candidate, :election, :village, :nominee, :person)""")
                    .param("candidate", candidate)
                    .param("election", election.id().uuid())
                    .param("village", election.village())
                    .param("nominee", nominee.uuid())
                    .param("person", person.uuid())
                    .update();
        }
    }
}
