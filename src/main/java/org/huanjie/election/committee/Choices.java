package org.huanjie.election.committee;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.meeting.Share;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 推选簿 — who became secretary of the branch (R-PB-5) and who supervises (R-SC-3), taken down as chosen; the last record holds. */
@Service
@Transactional(readOnly = true)
public class Choices {

    /** 推选产生 — the public fact of who was chosen to what. */
    public record PeopleChosen(String village, Body body, List<Choice> people, String by) implements Act {
        @Override
        public String kind() {
            return "election.people-chosen";
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Elections elections;
    private final Meetings meetings;
    private final Clock clock;
    private final Ledger ledger;

    Choices(JdbcClient sql, JsonMapper json, Elections elections, Meetings meetings, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.json = json;
        this.elections = elections;
        this.meetings = meetings;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The posts that are filled by such a choice. */
    public static List<Post> posts(Body body) {
        return switch (body) {
            case PARTY_BRANCH -> List.of(Post.SECRETARY, Post.DEPUTY_SECRETARY);
            case SUPERVISORY_COMMITTEE -> List.of(Post.CHAIR, Post.MEMBER);
            case VILLAGERS_COMMITTEE -> List.of();
        };
    }

    @Transactional
    public Verdict<List<Choice>> record(ElectionId election, List<Choice> people, SignedIn by) {
        var of = elections.lock(election);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(of.village(), by));
        reasons.addAll(faults(of, people));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("""
                INSERT INTO election.choice (election, village, people, recorded_at, recorded_by)
                VALUES (:election, :village, :people::jsonb, :at, :by)""")
                .param("election", election.uuid())
                .param("village", of.village())
                .param("people", json.writeValueAsString(people))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new PeopleChosen(of.village(), of.body(), people, by.signInName()));
        return Verdict.done(people);
    }

    /** Who was chosen, as last recorded; nobody where nothing is on record. */
    public List<Choice> of(ElectionId election) {
        return sql.sql("SELECT people FROM election.choice WHERE election = :election ORDER BY seq DESC LIMIT 1")
                .param("election", election.uuid())
                .query((row, n) -> Arrays.asList(json.readValue(row.getString("people"), Choice[].class)))
                .optional()
                .orElse(List.of());
    }

    private List<Reason> faults(Election election, List<Choice> people) {
        var reasons = new ArrayList<Reason>();
        var from = election.body() == Body.PARTY_BRANCH ? Stage.DECLARED : Stage.MEETING;
        if (posts(election.body()).isEmpty() || !election.reached(from)) {
            reasons.add(ChoiceRefusal.TOO_EARLY.of(election.body(), from));
        }
        if (election.stage() == election.body().stages().getLast()) {
            reasons.add(ChoiceRefusal.CLOSED.of(election.body(), election.stage()));
        }
        var names = new HashSet<String>();
        for (var person : people) {
            if (person.name().isBlank()) {
                reasons.add(ChoiceRefusal.NO_NAME.of());
            } else if (!names.add(person.name().strip())) {
                reasons.add(ChoiceRefusal.TWICE.of(person.name()));
            }
            if (!posts(election.body()).contains(person.post())) {
                reasons.add(ChoiceRefusal.POST.of(person.post(), election.body()));
            }
        }
        reasons.addAll(
                election.body() == Body.SUPERVISORY_COMMITTEE ? supervisors(election, people) : secretary(people));
        return reasons;
    }

    // the branch's committee elects one secretary; there may be a deputy (R-PB-5)
    private static List<Reason> secretary(List<Choice> people) {
        long secretaries =
                people.stream().filter(p -> p.post() == Post.SECRETARY).count();
        return secretaries == 1 ? List.of() : List.of(ChoiceRefusal.ONE_SECRETARY.of(secretaries));
    }

    // three to five, one chair, each by more than half of those present (R-SC-3)
    private List<Reason> supervisors(Election election, List<Choice> people) {
        var reasons = new ArrayList<Reason>();
        if (people.size() < Start.FEWEST || people.size() > election.seats()) {
            reasons.add(ChoiceRefusal.NUMBER.of(Start.FEWEST, election.seats(), people.size()));
        }
        long chairs = people.stream().filter(p -> p.post() == Post.CHAIR).count();
        if (chairs != 1) {
            reasons.add(ChoiceRefusal.ONE_CHAIR.of(chairs));
        }
        var meeting = meetings.decided(election, MeetingPurpose.SUPERVISORS);
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
}
