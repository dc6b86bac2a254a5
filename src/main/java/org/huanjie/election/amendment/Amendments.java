package org.huanjie.election.amendment;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.GroupOf;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionEditions;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 改正簿 — puts right a meeting or a document that was taken down wrongly, until a result rests on it. A meeting that a stage was entered by must
 * still have decided afterwards; where it has not, the way is a finding of voidness (R-BV-8) and not another number.
 */
@Service
@Transactional
public class Amendments {

    static final int LONGEST = 200;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Elections elections;
    private final ElectionEditions editions;
    private final Meetings meetings;
    private final Documents documents;
    private final Clock clock;
    private final Ledger ledger;

    Amendments(
            JdbcClient sql,
            JsonMapper json,
            Elections elections,
            ElectionEditions editions,
            Meetings meetings,
            Documents documents,
            Clock clock,
            Ledger ledger) {
        this.sql = sql;
        this.json = json;
        this.elections = elections;
        this.editions = editions;
        this.meetings = meetings;
        this.documents = documents;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The amendments of this election's records, from the earliest. */
    @Transactional(readOnly = true)
    public List<Amendment> of(ElectionId election) {
        return sql.sql("""
                SELECT what, record, before, withdrawn, why, at, by FROM election.amendment WHERE election = :election ORDER BY seq""")
                .param("election", election.uuid())
                .query((row, n) -> new Amendment(
                        Amendment.What.valueOf(row.getString("what")),
                        row.getObject("record", UUID.class),
                        json.readValue(row.getString("before"), new TypeReference<Map<String, Object>>() {}),
                        row.getBoolean("withdrawn"),
                        row.getString("why"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("by")))
                .list();
    }

    /** Whether a meeting of this election can still be put right: until its result. */
    public static boolean isOpenForMeetings(Election election) {
        return !election.reached(Stage.DECLARED);
    }

    /** Whether a document of this election can still be put right: until the archive. */
    public static boolean isOpenForDocuments(Election election) {
        return !election.reached(Stage.ARCHIVED);
    }

    /** Puts a meeting right; {@code right} has the id of the one on record. */
    public Verdict<Meeting> correct(Meeting right, String why, SignedIn by) {
        var election = elections.lock(right.election());
        var old = meetings.find(election.id(), right.id());
        var reasons = new ArrayList<>(against(election, old, why, by));
        old.ifPresent(stands -> {
            reasons.addAll(meetings.faults(election, right));
            reasons.addAll(againstUndoing(election, stands, right));
        });
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("""
                SELECT election.correct_meeting(:id, :kind, :group, :groups, :announced, :held, :due, :present, :favour, :why, :at, :by)""")
                .param("id", right.id())
                .param("kind", right.kind().name())
                .param("group", right.group().map(GroupOf::number).orElse(null), Types.INTEGER)
                .param("groups", right.group().map(GroupOf::of).orElse(null), Types.INTEGER)
                .param("announced", right.announced())
                .param("held", right.held())
                .param("due", right.due())
                .param("present", right.present())
                .param("favour", right.inFavour())
                .param("why", why.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        ledger.enter(AmendmentAct.MeetingCorrected.of(election, right, why.strip(), by.signInName()));
        return Verdict.done(right);
    }

    /** Withdraws a meeting that was never held, where nothing rests on it. */
    public Verdict<Meeting> withdrawMeeting(ElectionId id, UUID meeting, String why, SignedIn by) {
        var election = elections.lock(id);
        var old = meetings.find(id, meeting);
        var reasons = new ArrayList<>(against(election, old, why, by));
        old.filter(stands -> meetings.isUsed(stands) || restsOn(election, stands).isPresent())
                .ifPresent(stands -> reasons.add(AmendmentRefusal.USED.of()));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        withdraw("meeting", meeting, why, by);
        var gone = old.orElseThrow();
        ledger.enter(new AmendmentAct.MeetingWithdrawn(
                election.village(),
                election.body(),
                meeting,
                gone.purpose(),
                gone.held(),
                Digests.hex(why.strip()),
                by.signInName()));
        return Verdict.done(gone);
    }

    /** Puts title, number, day and note of a document right; its kind stays. */
    public Verdict<Document> correct(ElectionId id, Document right, String why, SignedIn by) {
        var election = elections.lock(id);
        var old = documents.find(id, right.id());
        var reasons = new ArrayList<>(against(election, why, old.isPresent(), isOpenForDocuments(election)));
        old.ifPresent(stands -> reasons.addAll(documents.faults(election, right, by)));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("SELECT election.correct_document(:id, :title, :number, :dated, :note, :why, :at, :by)")
                .param("id", right.id())
                .param("title", right.title().strip())
                .param("number", right.number().strip())
                .param("dated", right.dated())
                .param("note", right.note().strip())
                .param("why", why.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        ledger.enter(AmendmentAct.DocumentCorrected.of(election, right, why.strip(), by.signInName()));
        return Verdict.done(right);
    }

    /** Withdraws a document that is none, where no stage was entered by it. */
    public Verdict<Document> withdrawDocument(ElectionId id, UUID document, String why, SignedIn by) {
        var election = elections.lock(id);
        var old = documents.find(id, document);
        var reasons = new ArrayList<>(against(election, why, old.isPresent(), isOpenForDocuments(election)));
        old.ifPresent(stands -> {
            reasons.addAll(documents.faults(election, stands, by));
            stands.kind()
                    .before()
                    .filter(election::reached)
                    .ifPresent(stage -> reasons.add(AmendmentRefusal.USED.of()));
        });
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        withdraw("document", document, why, by);
        var gone = old.orElseThrow();
        ledger.enter(new AmendmentAct.DocumentWithdrawn(
                election.village(),
                election.body(),
                gone.kind(),
                gone.title(),
                gone.number(),
                Digests.hex(why.strip()),
                by.signInName()));
        return Verdict.done(gone);
    }

    private void withdraw(String what, UUID record, String why, SignedIn by) {
        sql.sql("SELECT election.withdraw_" + what + "(:id, :why, :at, :by)")
                .param("id", record)
                .param("why", why.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
    }

    private static List<Reason> against(Election election, Optional<Meeting> old, String why, SignedIn by) {
        var reasons = new ArrayList<>(election.body().keepers().against(election.village(), by));
        reasons.addAll(against(election, why, old.isPresent(), isOpenForMeetings(election)));
        return reasons;
    }

    private static List<Reason> against(Election election, String why, boolean there, boolean open) {
        var reasons = new ArrayList<Reason>();
        if (!there) {
            reasons.add(AmendmentRefusal.NOT_THERE.of());
        }
        if (!open) {
            reasons.add(AmendmentRefusal.FINAL.of(election.stage()));
        }
        if (why.strip().length() < 2 || why.strip().length() > LONGEST) {
            reasons.add(AmendmentRefusal.WHY.of(LONGEST).at("why"));
        }
        return reasons;
    }

    // a stage that was entered by a meeting stays lawful only while that meeting decided
    private List<Reason> againstUndoing(Election election, Meeting old, Meeting right) {
        return !decided(election, right)
                ? restsOn(election, old)
                        .<List<Reason>>map(stage -> List.of(AmendmentRefusal.RESTS_ON.of(stage)))
                        .orElse(List.of())
                : List.of();
    }

    private boolean decided(Election election, Meeting meeting) {
        return meeting.against(editions.of(election).base()).isEmpty();
    }

    /** The stage that was entered by this meeting and no other of its purpose. */
    private Optional<Stage> restsOn(Election election, Meeting meeting) {
        var decided = meetings.allDecided(election, meeting.purpose());
        return Optional.of(meeting.purpose().decides())
                .filter(election::reached)
                .filter(stage -> decided.contains(meeting) && (meetings.isUsed(meeting) || decided.size() == 1));
    }
}
