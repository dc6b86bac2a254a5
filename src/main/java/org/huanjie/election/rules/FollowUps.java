package org.huanjie.election.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.RoundPost;
import org.huanjie.law.Round;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 后续轮次 — opens the round that a result calls for, and sets its day (R-WN-4, R-WN-5, R-WN-8, R-BV-8). */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    /** 开启一轮 — what the new round is. */
    public record Opening(
            Election followed,
            Round round,
            @Nullable LocalDate day,
            @Nullable LocalDate deadline,
            List<RoundPost> posts) {}

    /** 后续轮次开启 — the public fact that a result called for another vote: for which seats, when, by when. */
    public record RoundOpened(
            String village,
            Body body,
            Round round,
            int sequence,
            List<RoundPost> posts,
            Optional<LocalDate> day,
            Optional<LocalDate> deadline,
            String by)
            implements Act {
        @Override
        public String kind() {
            return "election.round-opened";
        }
    }

    /** 后续轮次定日 — the public fact of the day of a round; {@code late} where the deadline had passed when it was set. */
    public record RoundDaySet(String village, Body body, int sequence, LocalDate day, boolean late, String by)
            implements Act {
        @Override
        public String kind() {
            return "election.round-day-set";
        }
    }

    /** 重新组织选举 — the public fact that an election is held anew from its start instead of a void one (R-BV-8). */
    public record OpenedAnew(String village, Body body, ElectionId election, ElectionId replaces, String by)
            implements Act {
        @Override
        public String kind() {
            return "election.opened-anew";
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Elections elections;
    private final Meetings meetings;
    private final Rules rules;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    FollowUps(
            JdbcClient sql,
            JsonMapper json,
            Elections elections,
            Meetings meetings,
            Rules rules,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.sql = sql;
        this.json = json;
        this.elections = elections;
        this.meetings = meetings;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Opens a round in the transaction that declares the result before it; the database refuses one that no result calls for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Election open(Opening opening, SignedIn by) {
        var id = new ElectionId(ids.next());
        sql.sql("SELECT election.open_round(:id, :followed, :round, :day, :deadline, :posts::jsonb, :at, :by)")
                .param("id", id.uuid())
                .param("followed", opening.followed().id().uuid())
                .param("round", opening.round().name())
                .param("day", opening.day(), java.sql.Types.DATE)
                .param("deadline", opening.deadline(), java.sql.Types.DATE)
                .param("posts", json.writeValueAsString(opening.posts()))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        var opened = elections.get(id);
        ledger.enter(new RoundOpened(
                opened.village(),
                opened.body(),
                opened.round(),
                opened.sequence(),
                opening.posts(),
                Optional.ofNullable(opened.day()),
                Optional.ofNullable(opened.deadline()),
                by.signInName()));
        return opened;
    }

    /** Opens an election from its start instead of a void one; the database refuses it where no finding calls for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Election openAnew(Election voided, SignedIn by) {
        var id = new ElectionId(ids.next());
        sql.sql("SELECT election.open_anew(:id, :voided, :at)")
                .param("id", id.uuid())
                .param("voided", voided.id().uuid())
                .param("at", OffsetDateTime.now(clock))
                .query((row, n) -> true)
                .single();
        ledger.enter(new OpenedAnew(voided.village(), voided.body(), id, voided.id(), by.signInName()));
        return elections.get(id);
    }

    /** What is missing of the meeting that sets the day of a vote held again, on record with the void election (R-BV-8). */
    public List<Reason> againstAnew(Election voided) {
        return meetings.against(voided, MeetingPurpose.VOTE_AGAIN);
    }

    /** The void election, in its last round, that this one is held instead of. */
    public Optional<Election> replaced(Election of) {
        return sql.sql("SELECT replaces FROM election.election WHERE id = :first AND replaces IS NOT NULL")
                .param("first", of.first().uuid())
                .query(UUID.class)
                .optional()
                .map(ElectionId::new)
                .map(elections::get);
    }

    /** Whether an election is held instead of this one. */
    public boolean isReplaced(ElectionId election) {
        return sql.sql("SELECT count(*) FROM election.election WHERE replaces = :id")
                        .param("id", election.uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Sets the day of a round whose vote has not begun; for one held again as a whole the meeting that set it is on record. */
    @Transactional
    public Verdict<Election> setDay(ElectionId id, LocalDate day, SignedIn by) {
        var round = elections.lock(id);
        var reasons = against(round, day, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        elections.fix(id, round.seats(), day);
        boolean late = round.deadline() != null && day.isAfter(round.deadline());
        ledger.enter(new RoundDaySet(round.village(), round.body(), round.sequence(), day, late, by.signInName()));
        return Verdict.done(elections.get(id));
    }

    /** What is voted on in this election: the seats of its round, or all that the rules have. */
    public List<RoundPost> posts(Election election) {
        if (!election.followsAnother()) {
            return rules.find(election.id()).map(ElectionRules::posts).orElse(List.of()).stream()
                    .map(line -> new RoundPost(line.post(), line.seats(), 0))
                    .toList();
        }
        return sql
                .sql("SELECT post, seats, reserved_for_woman FROM election.round_post WHERE election = :election")
                .param("election", election.id().uuid())
                .query(RoundPost.class)
                .stream()
                .sorted()
                .toList();
    }

    private List<Reason> against(Election round, LocalDate day, SignedIn by) {
        if (!round.awaitsItsVote()) {
            return List.of(RoundRefusal.DAY_FIXED.of(round.stage()));
        }
        var reasons = new ArrayList<Reason>();
        boolean mine = round.table()
                .from(round.stage())
                .filter(step -> step.roles().contains(by.role()))
                .isPresent();
        if (!mine || !by.covers(round.village())) {
            reasons.add(RoundRefusal.NOT_YOURS.of());
        }
        var today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            reasons.add(RoundRefusal.IN_PAST.of(day, today));
        }
        var deadline = round.deadline();
        if (deadline != null && day.isAfter(deadline) && !today.isAfter(deadline)) {
            reasons.add(RoundRefusal.AFTER_DEADLINE.of(day, deadline));
        }
        if (round.isWholeVote() && round.body() == Body.VILLAGERS_COMMITTEE) {
            reasons.addAll(meetings.against(round, MeetingPurpose.VOTE_AGAIN));
        }
        return reasons;
    }
}
