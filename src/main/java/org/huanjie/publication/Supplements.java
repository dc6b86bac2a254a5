package org.huanjie.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.publication.Supplement.Entry;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结果补充登记 — what the report asks beside the record, entered by those who file it, until the report is filed (S24). */
@Service
@Transactional
public class Supplements {

    /** 补充登记 — the public fact of which items were entered. */
    public record SupplementEntered(String village, Body body, List<String> items, String by) implements Act {
        @Override
        public String kind() {
            return "publication.supplement-entered";
        }
    }

    private static final int LONGEST = 40;
    private static final int MOST = 1_000_000;

    private record Line(String item, String subject, String value) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Supplements(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Supplement of(ElectionId first) {
        var values = new HashMap<Entry, String>();
        sql.sql("""
                SELECT DISTINCT ON (item, subject) item, subject, value FROM publication.supplement
                WHERE election = :election ORDER BY item, subject, seq DESC""").param("election", first.uuid()).query(Line.class).stream()
                .filter(line -> !line.value().isEmpty())
                .forEach(line ->
                        values.put(new Entry(SupplementItem.valueOf(line.item()), line.subject()), line.value()));
        return new Supplement(Map.copyOf(values));
    }

    /** Enters what has changed among the cells of this result; fields that it does not have are left alone. */
    public Verdict<Integer> enter(DeclaredResult result, Map<String, String> fields, SignedIn by) {
        var reasons = new ArrayList<>(against(result, by));
        var before = of(result.election().first());
        var changed = new HashMap<Entry, String>();
        for (var cell : Supplement.cells(result)) {
            var typed = fields.getOrDefault(cell.field(), before.get(cell.item(), cell.subject()))
                    .strip();
            if (!reads(cell.item(), typed)) {
                reasons.add(cell.item().kind().unread().of(cell.item(), typed));
            } else if (!typed.equals(before.get(cell.item(), cell.subject()))) {
                changed.put(cell, typed);
            }
        }
        reasons.addAll(sums(before, changed));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        changed.forEach((cell, value) -> insert(result, cell, value, by));
        if (!changed.isEmpty()) {
            ledger.enter(new SupplementEntered(
                    result.village().code(),
                    result.election().body(),
                    changed.keySet().stream()
                            .map(cell -> cell.item().name())
                            .distinct()
                            .sorted()
                            .toList(),
                    by.signInName()));
        }
        return Verdict.done(changed.size());
    }

    // Party members and women are among the group that they are counted of
    private static List<Reason> sums(Supplement before, Map<Entry, String> changed) {
        var reasons = new ArrayList<Reason>();
        for (var group : SupplementItem.GROUPS) {
            var whole = now(before, changed, SupplementItem.NUMBER, group);
            for (var part : List.of(SupplementItem.PARTY, SupplementItem.WOMEN)) {
                var number = now(before, changed, part, group);
                if (!whole.isEmpty() && !number.isEmpty() && Integer.parseInt(number) > Integer.parseInt(whole)) {
                    reasons.add(SupplementRefusal.PART_ABOVE_WHOLE.of(part, number, whole));
                }
            }
        }
        return reasons;
    }

    private static String now(Supplement before, Map<Entry, String> changed, SupplementItem item, String group) {
        return changed.getOrDefault(new Entry(item, group), before.get(item, group));
    }

    private void insert(DeclaredResult result, Entry cell, String value, SignedIn by) {
        sql.sql("""
                INSERT INTO publication.supplement (election, village, item, subject, value, entered_by, entered_at)
                VALUES (:election, :village, :item, :subject, :value, :by, :at)""")
                .param("election", result.election().first().uuid())
                .param("village", result.village().code())
                .param("item", cell.item().name())
                .param("subject", cell.subject())
                .param("value", value)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static List<Reason> against(DeclaredResult result, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!Permission.PRESIDE.isOf(by)) {
            reasons.add(SupplementRefusal.NOT_YOURS.of());
        }
        if (result.election().body() == Body.VILLAGERS_COMMITTEE
                && result.election().reached(Stage.FILED)) {
            reasons.add(SupplementRefusal.FILED.of());
        }
        return reasons;
    }

    private static boolean reads(SupplementItem item, String typed) {
        return typed.isEmpty()
                || switch (item.kind()) {
                    case NUMBER -> typed.matches("[0-9]{1,7}") && Integer.parseInt(typed) <= MOST;
                    case YES_NO -> typed.equals("YES") || typed.equals("NO");
                    case TEXT -> typed.length() <= LONGEST;
                };
    }
}
