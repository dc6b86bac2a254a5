package org.huanjie.readiness.condition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 意见表 — what each side stated; rows are only ever added, the latest of a side holds. */
@Repository
public class Statements {

    /** 最新意见 — a side's latest word on a condition of a village, without its evidence. */
    public record Latest(String village, Condition condition, Side side, int round, boolean met) {}

    /** 新意见 — what is added. */
    public record Added(
            Condition condition,
            boolean met,
            String note,
            @Nullable Evidence evidence) {}

    /** 署名 — in whose name it is added; a working group's member where the town speaks. */
    public record Signature(Side side, @Nullable UUID verifier, String personName, SignedIn by) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    public Statements(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The latest of both sides on each condition, with evidence. */
    public List<Statement> latest(UUID term, String village) {
        return sql.sql("""
                SELECT DISTINCT ON (condition, side)
                       condition, side, round, met, note, evidence::text, person_name, made_by, made_at
                FROM readiness.statement WHERE term = :term AND village = :village
                ORDER BY condition, side, seq DESC""")
                .param("term", term)
                .param("village", village)
                .query((row, n) -> {
                    var condition = Condition.valueOf(row.getString("condition"));
                    return new Statement(
                            condition,
                            Side.valueOf(row.getString("side")),
                            row.getInt("round"),
                            row.getBoolean("met"),
                            row.getString("note"),
                            evidence(condition, row.getString("evidence")),
                            row.getString("person_name"),
                            row.getString("made_by"),
                            row.getObject("made_at", OffsetDateTime.class));
                })
                .list();
    }

    /** The latest words of all villages below a division, in one statement. */
    public List<Latest> latestBelow(UUID term, String code) {
        return sql.sql("""
                SELECT DISTINCT ON (village, condition, side) village, condition, side, round, met
                FROM readiness.statement WHERE term = :term AND village >= :lo AND village < :hi
                ORDER BY village, condition, side, seq DESC""")
                .param("term", term)
                .param("lo", code)
                .param("hi", new DivisionCode(code).end())
                .query(Latest.class)
                .list();
    }

    public void add(Standing standing, Signature signature, Collection<Added> added) {
        if (added.isEmpty()) {
            return;
        }
        sql.sql("""
                INSERT INTO readiness.statement (term, village, round, version, condition, side, met, note, evidence,
                                                 verifier, person_name, made_by, made_at)
                SELECT :term, :village, :round, :version, condition, :side, met, note, evidence::jsonb,
                       CAST(:verifier AS uuid), :name, :by, :at
                FROM unnest(CAST(:conditions AS text[]), CAST(:met AS boolean[]), CAST(:notes AS text[]),
                            CAST(:evidence AS text[])) AS added (condition, met, note, evidence)""")
                .param("term", standing.term())
                .param("village", standing.village())
                .param("round", standing.round())
                .param("version", standing.version())
                .param("side", signature.side().name())
                .param("verifier", signature.verifier())
                .param("name", signature.personName())
                .param("by", signature.by().signInName())
                .param("at", OffsetDateTime.now(clock))
                .param(
                        "conditions",
                        added.stream().map(each -> each.condition().name()).toArray(String[]::new))
                .param("met", added.stream().map(Added::met).toArray(Boolean[]::new))
                .param("notes", added.stream().map(Added::note).toArray(String[]::new))
                .param(
                        "evidence",
                        added.stream().map(each -> text(each.evidence())).toArray(String[]::new))
                .update();
    }

    public static Map<Condition, Statement> of(Side side, List<Statement> statements) {
        var found = new EnumMap<Condition, Statement>(Condition.class);
        statements.stream()
                .filter(statement -> statement.side() == side)
                .forEach(statement -> found.put(statement.condition(), statement));
        return found;
    }

    private String text(@Nullable Evidence evidence) {
        return evidence == null ? "{}" : json.writeValueAsString(evidence);
    }

    private Evidence evidence(Condition condition, String text) {
        return text.equals("{}")
                ? condition.empty()
                : json.readValue(text, condition.empty().getClass());
    }
}
