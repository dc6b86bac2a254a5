package org.huanjie.discipline.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.account.Independence;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县级承诺书文本簿 — a county's own texts: one of its office proposes, another approves, and either ends what is no longer wanted. */
@Service
@Transactional
public class OwnTexts {

    public static final int LONGEST_EDITION = 60;
    public static final int LONGEST_SOURCE = 200;
    public static final int LONGEST_CHINESE = 3000;
    public static final int LONGEST_ENGLISH = 6000;

    /** 拟用文本 — a text with who proposed and who approved it. */
    public record Kept(
            OwnTextId id,
            PledgeText text,
            String proposedBy,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime endedAt) {

        public boolean inForce() {
            return approvedBy != null && endedAt == null;
        }
    }

    private final JdbcClient sql;
    private final Independence independence;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    OwnTexts(JdbcClient sql, Independence independence, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.independence = independence;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a county, the last first. */
    @Transactional(readOnly = true)
    public List<Kept> of(String division) {
        return sql.sql("""
                SELECT id, kind, edition, source, chinese, english, proposed_by, approved_by, ended_at
                FROM discipline.own_text WHERE county = :county ORDER BY proposed_at DESC, id DESC""")
                .param("county", new DivisionCode(division).county().digits())
                .query((row, n) -> kept(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PledgeText> inForce(String division, PledgeKind kind) {
        return of(division).stream()
                .filter(one -> one.inForce() && one.text().kind() == kind)
                .map(Kept::text)
                .findFirst();
    }

    public Verdict<OwnTextId> propose(String county, PledgeText text, SignedIn by) {
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        reasons.addAll(against(text));
        if (Stream.concat(of(county).stream().map(Kept::text), ShippedTexts.ALL.stream())
                .anyMatch(one -> one.kind() == text.kind() && one.edition().equals(text.edition()))) {
            reasons.add(PledgeRefusal.EDITION_THERE.of(text.edition()).at("edition"));
        }
        return Verdict.unless(reasons, () -> {
            var id = new OwnTextId(ids.next());
            write(id, county, text, by);
            ledger.enter(new PledgeAct.TextProposed(county, text.kind(), text.edition(), by.signInName()));
            return id;
        });
    }

    /** A second person of the office approves; from then on it is the text by which pledges of its kind are given. */
    public Verdict<Nothing> approve(String county, OwnTextId id, SignedIn by) {
        var found = of(county).stream()
                .filter(one -> one.id().equals(id) && one.approvedBy() == null && one.endedAt() == null)
                .findFirst();
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (found.isEmpty()) {
            reasons.add(PledgeRefusal.NO_TEXT.of());
        }
        found.ifPresent(one -> reasons.addAll(independence.against(List.of(one.proposedBy()), by)));
        return Verdict.unless(reasons, () -> {
            change("approved_by = :by, approved_at = :at", id)
                    .param("by", by.signInName())
                    .update();
            var text = found.orElseThrow().text();
            ledger.enter(new PledgeAct.TextApproved(county, text.kind(), text.edition(), by.signInName()));
        });
    }

    /** Takes one out of use; what was pledged by it stays pledged. */
    public Verdict<Nothing> end(String county, OwnTextId id, SignedIn by) {
        var found = of(county).stream()
                .filter(one -> one.id().equals(id) && one.endedAt() == null)
                .findFirst();
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (found.isEmpty()) {
            reasons.add(PledgeRefusal.NO_TEXT.of());
        }
        return Verdict.unless(reasons, () -> {
            change("ended_at = :at", id).update();
            var text = found.orElseThrow().text();
            ledger.enter(new PledgeAct.TextEnded(county, text.kind(), text.edition(), by.signInName()));
        });
    }

    private static List<Reason> against(PledgeText text) {
        var reasons = new ArrayList<Reason>();
        if (text.edition().isBlank() || text.edition().length() > LONGEST_EDITION) {
            reasons.add(PledgeRefusal.TEXT_EDITION.of(LONGEST_EDITION).at("edition"));
        }
        if (text.chinese().isBlank() || text.chinese().length() > LONGEST_CHINESE) {
            reasons.add(PledgeRefusal.TEXT_LENGTH.of(LONGEST_CHINESE).at("chinese"));
        }
        if (text.english().length() > LONGEST_ENGLISH) {
            reasons.add(PledgeRefusal.TEXT_LENGTH.of(LONGEST_ENGLISH).at("english"));
        }
        if (text.source().isBlank() || text.source().length() > LONGEST_SOURCE) {
            reasons.add(PledgeRefusal.TEXT_SOURCE.of(LONGEST_SOURCE).at("source"));
        }
        return reasons;
    }

    private void write(OwnTextId id, String county, PledgeText text, SignedIn by) {
        sql.sql("""
                INSERT INTO discipline.own_text (id, county, kind, edition, source, chinese, english, proposed_by, proposed_at)
                VALUES (:id, :county, :kind, :edition, :source, :chinese, :english, :by, :at)""")
                .param("id", id.uuid())
                .param("county", county)
                .param("kind", text.kind().name())
                .param("edition", text.edition())
                .param("source", text.source())
                .param("chinese", text.chinese())
                .param("english", text.english())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec change(String what, OwnTextId id) {
        return sql.sql("UPDATE discipline.own_text SET " + what + " WHERE id = :id")
                .param("id", id.uuid())
                .param("at", OffsetDateTime.now(clock));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new OwnTextId(row.getObject("id", UUID.class)),
                new PledgeText(
                        PledgeKind.valueOf(row.getString("kind")),
                        row.getString("edition"),
                        row.getString("source"),
                        row.getString("chinese"),
                        row.getString("english")),
                row.getString("proposed_by"),
                row.getString("approved_by"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
