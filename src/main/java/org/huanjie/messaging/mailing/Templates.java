package org.huanjie.messaging.mailing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.template.TemplateDraft;
import org.huanjie.messaging.template.TemplateRefusal;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 模板库 — a county's templates: its office writes them, its towns send by them. A line is never changed; the last one holds. */
@Service
@Transactional
public class Templates {

    private static final String LATEST = """
            SELECT * FROM (SELECT DISTINCT ON (id) seq, id, county, name, purpose, chinese, english, retired, by, at
              FROM messaging.template WHERE county = :county ORDER BY id, seq DESC) latest
            """;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Templates(JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public static boolean mayWrite(String county, SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE && by.covers(county);
    }

    /** Keeps a new one, or with an id a known one's new text; answers its id. */
    public Verdict<UUID> keep(String county, Optional<UUID> known, TemplateDraft draft, SignedIn by) {
        var reasons = new ArrayList<Reason>(draft.faults());
        if (!mayWrite(county, by)) {
            reasons.add(TemplateRefusal.NOT_YOURS.of());
        }
        if (known.isPresent() && find(county, known.get()).isEmpty()) {
            reasons.add(TemplateRefusal.RETIRED.of());
        }
        if (all(county).stream()
                .anyMatch(other -> other.text().name().equals(draft.name())
                        && known.filter(other.id()::equals).isEmpty())) {
            reasons.add(TemplateRefusal.NAME_TAKEN.of().at("name"));
        }
        return Verdict.unless(reasons, () -> {
            var id = known.orElseGet(ids::next);
            write(county, id, draft, false, by);
            ledger.enter(new MessagingAct.TemplateKept(county, id, draft.name(), by.signInName()));
            return id;
        });
    }

    /** Takes one out of use; what was sent by it stays told. */
    public Verdict<Verdict.Nothing> retire(String county, UUID id, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayWrite(county, by)) {
            reasons.add(TemplateRefusal.NOT_YOURS.of());
        }
        var kept = find(county, id);
        if (kept.isEmpty()) {
            reasons.add(TemplateRefusal.RETIRED.of());
        }
        return Verdict.unless(reasons, () -> {
            var text = kept.orElseThrow().text();
            write(county, id, text, true, by);
            ledger.enter(new MessagingAct.TemplateRetired(county, id, text.name(), by.signInName()));
        });
    }

    /** Those in use, by name. */
    @Transactional(readOnly = true)
    public List<KeptTemplate> all(String division) {
        return query(LATEST + "WHERE NOT retired ORDER BY name", division);
    }

    @Transactional(readOnly = true)
    public Optional<KeptTemplate> find(String division, UUID id) {
        return all(division).stream()
                .filter(template -> template.id().equals(id))
                .findFirst();
    }

    private List<KeptTemplate> query(String select, String division) {
        return sql.sql(select)
                .param("county", new DivisionCode(division).county().digits())
                .query((row, n) -> new KeptTemplate(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        row.getString("county"),
                        new TemplateDraft(
                                row.getString("name"),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getString("chinese"),
                                row.getString("english")),
                        row.getBoolean("retired"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private void write(String county, UUID id, TemplateDraft draft, boolean retired, SignedIn by) {
        sql.sql("""
                INSERT INTO messaging.template (id, county, name, purpose, chinese, english, retired, by, at)
                VALUES (:id, :county, :name, :purpose, :chinese, :english, :retired, :by, :at)""")
                .param("id", id)
                .param("county", county)
                .param("name", draft.name())
                .param("purpose", draft.purpose().name())
                .param("chinese", draft.chinese())
                .param("english", draft.english())
                .param("retired", retired)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
