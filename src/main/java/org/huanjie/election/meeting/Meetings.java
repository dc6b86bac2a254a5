package org.huanjie.election.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议簿 — records the meetings of an election; a meeting that could not decide is recorded too, and opens no gate. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    /** 记录结果 — the meeting as recorded, with what keeps it from having decided. */
    public record Recorded(Meeting meeting, List<Reason> against) {}

    /** 会议召开 — the public fact that a meeting was held, with its numbers. */
    public record MeetingHeld(
            String village,
            Body body,
            MeetingPurpose purpose,
            MeetingKind meeting,
            LocalDate held,
            int due,
            int present,
            int inFavour,
            String by)
            implements Act {
        @Override
        public String kind() {
            return "election.meeting-held";
        }
    }

    private final JdbcClient sql;
    private final Elections elections;
    private final ElectionEditions editions;
    private final MeetingDays days;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Meetings(
            JdbcClient sql,
            Elections elections,
            ElectionEditions editions,
            MeetingDays days,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.days = days;
        this.sql = sql;
        this.elections = elections;
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Records a meeting that was held; numbers that cannot be are refused, a missed quorum is not. */
    @Transactional
    public Verdict<Recorded> hold(
            ElectionId election,
            MeetingPurpose purpose,
            MeetingKind kind,
            LocalDate announced,
            LocalDate held,
            int due,
            int present,
            int inFavour,
            SignedIn by) {
        return hold(
                new Meeting(
                        ids.next(), election, purpose, kind, Optional.empty(), announced, held, due, present, inFavour),
                by);
    }

    /** As above, of a meeting that may be one of a group. */
    @Transactional
    public Verdict<Recorded> hold(Meeting meeting, SignedIn by) {
        var of = elections.get(meeting.election());
        var reasons = new ArrayList<>(of.body().keepers().against(of.village(), by));
        reasons.addAll(faults(of, meeting));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        add(of.village(), meeting, by);
        ledger.enter(new MeetingHeld(
                of.village(),
                of.body(),
                meeting.purpose(),
                meeting.kind(),
                meeting.held(),
                meeting.due(),
                meeting.present(),
                meeting.inFavour(),
                by.signInName()));
        return Verdict.done(
                new Recorded(meeting, meeting.against(editions.of(of).base())));
    }

    public List<Meeting> of(ElectionId election) {
        return sql.sql("""
                SELECT id, election, purpose, kind, group_number, groups, announced, held, due, present, in_favour
                FROM election.meeting WHERE election = :election ORDER BY held, seq""")
                .param("election", election.uuid())
                .query((row, n) -> meeting(row))
                .list();
    }

    /** A meeting that is being taken down, with an id of its own. */
    public UUID newId() {
        return ids.next();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        var group = row.getObject("group_number", Integer.class);
        return new Meeting(
                row.getObject("id", UUID.class),
                new ElectionId(row.getObject("election", UUID.class)),
                MeetingPurpose.valueOf(row.getString("purpose")),
                MeetingKind.valueOf(row.getString("kind")),
                group == null ? Optional.empty() : Optional.of(new GroupOf(group, row.getInt("groups"))),
                row.getObject("announced", LocalDate.class),
                row.getObject("held", LocalDate.class),
                row.getInt("due"),
                row.getInt("present"),
                row.getInt("in_favour"));
    }

    public Optional<Meeting> find(ElectionId election, UUID id) {
        return of(election).stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /** The meetings of this purpose that decided, the last one last. */
    public List<Meeting> allDecided(Election election, MeetingPurpose purpose) {
        var edition = editions.of(election).base();
        return of(election.id()).stream()
                .filter(meeting ->
                        meeting.purpose() == purpose && meeting.against(edition).isEmpty())
                .toList();
    }

    public Optional<Meeting> decided(Election election, MeetingPurpose purpose) {
        return allDecided(election, purpose).stream().reduce((first, last) -> last);
    }

    /** What is missing of a meeting of this purpose that decided: any at all, or what the last one lacked. */
    public List<Reason> against(Election election, MeetingPurpose purpose) {
        if (decided(election, purpose).isPresent()) {
            return List.of();
        }
        var edition = editions.of(election).base();
        return of(election.id()).stream()
                .filter(meeting -> meeting.purpose() == purpose)
                .reduce((first, last) -> last)
                .map(meeting -> meeting.against(edition))
                .orElseGet(() -> List.of(MeetingRefusal.NONE.of(purpose)));
    }

    /**
     * Which of the village's groups have not met, where a decision rests on meetings of groups. The law lets the groups choose together, each
     * in a meeting of its own: one alone chooses nothing for the village (Art. 12).
     */
    public Optional<Reason> groupsLeftOut(Election election, List<UUID> relied) {
        var met = allDecided(election, MeetingPurpose.COMMITTEE).stream()
                .filter(meeting -> meeting.kind().ofGroup())
                .toList();
        int groups = met.stream()
                .flatMap(one -> one.group().stream())
                .mapToInt(GroupOf::of)
                .max()
                .orElse(0);
        long there = met.stream()
                .flatMap(one -> one.group().stream())
                .map(GroupOf::number)
                .distinct()
                .count();
        return met.stream().map(Meeting::id).anyMatch(relied::contains) && there < groups
                ? Optional.of(MeetingRefusal.GROUPS.of(groups, there))
                : Optional.empty();
    }

    /** Whether members of the election committee, or rules that were passed, name this meeting. */
    public boolean isUsed(Meeting meeting) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM election.committee_member WHERE meeting = :id)
                  OR EXISTS (SELECT FROM election.rules WHERE meeting = :id)""")
                .param("id", meeting.id())
                .query(Boolean.class)
                .single();
    }

    /** What cannot be of such a meeting, whether it is taken down or put right. */
    public List<Reason> faults(Election election, Meeting meeting) {
        var reasons = new ArrayList<Reason>();
        if (!MeetingPurpose.of(election.table()).contains(meeting.purpose())
                || !meeting.purpose().kinds().contains(meeting.kind())) {
            reasons.add(MeetingRefusal.WRONG_KIND.of(meeting.kind(), meeting.purpose()));
        } else if (!election.reached(meeting.purpose().from())) {
            reasons.add(MeetingRefusal.TOO_EARLY.of(
                    meeting.purpose(), meeting.purpose().from()));
        }
        if (meeting.purpose().isFinal(election)) {
            reasons.add(StageRefusal.FINAL.of(election.body(), election.stage()));
        }
        if (meeting.kind().ofGroup() && meeting.group().filter(GroupOf::lawful).isEmpty()) {
            reasons.add(MeetingRefusal.WHICH_GROUP.of());
        }
        reasons.addAll(days.against(election, meeting));
        if (meeting.due() < 1 || meeting.present() < 0 || meeting.present() > meeting.due()) {
            reasons.add(MeetingRefusal.PRESENT_ABOVE_DUE.of(meeting.due(), meeting.present()));
        }
        if (meeting.inFavour() < 0 || meeting.inFavour() > meeting.present()) {
            reasons.add(MeetingRefusal.FAVOUR_ABOVE_PRESENT.of(meeting.present(), meeting.inFavour()));
        }
        return reasons;
    }

    private void add(String village, Meeting meeting, SignedIn by) {
        sql.sql("""
                INSERT INTO election.meeting
                  (id, election, village, purpose, kind, group_number, groups, announced, held, due, present, in_favour, recorded_at, recorded_by)
                VALUES (:id, :election, :village, :purpose, :kind, :group, :groups, :announced, :held, :due, :present, :favour, :at, :by)""")
                .param("id", meeting.id())
                .param("election", meeting.election().uuid())
                .param("village", village)
                .param("purpose", meeting.purpose().name())
                .param("kind", meeting.kind().name())
                .param("group", meeting.group().map(GroupOf::number).orElse(null), Types.INTEGER)
                .param("groups", meeting.group().map(GroupOf::of).orElse(null), Types.INTEGER)
                .param("announced", meeting.announced())
                .param("held", meeting.held())
                .param("due", meeting.due())
                .param("present", meeting.present())
                .param("favour", meeting.inFavour())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
    }
}
