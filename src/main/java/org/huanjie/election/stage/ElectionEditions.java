package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选举适用版本 — by which edition an election goes: by that under which its rules were passed, else by the one in force on its election day, and
 * while nobody knows the day, on the day that is planned, or by its term's.
 */
@Component
@Transactional(readOnly = true)
public class ElectionEditions {

    private final Editions editions;
    private final JdbcClient sql;

    ElectionEditions(Editions editions, JdbcClient sql) {
        this.editions = editions;
        this.sql = sql;
    }

    public Rulebook of(Election election) {
        return frozen(election)
                .flatMap(name -> editions.in(election.village()).find(name))
                .orElseGet(() -> day(election).map(day -> on(election, day)).orElseGet(() -> ofTerm(election)));
    }

    /** The edition of a villagers' committee that votes on this day in the county of this division. */
    public Rulebook on(String division, LocalDate day) {
        return editions.in(division).on(day);
    }

    /** What was chosen when the term was opened. */
    public Rulebook of(Term term) {
        return editions.in(term.county()).get(term.edition());
    }

    private Rulebook on(Election election, LocalDate day) {
        return election.body().lawful().party()
                ? Rulebook.of(Edition.ofParty(day))
                : editions.in(election.village()).on(day);
    }

    private Rulebook ofTerm(Election election) {
        var edition = sql.sql("SELECT edition FROM election.term WHERE id = :term")
                .param("term", election.term())
                .query(String.class)
                .single();
        var rulebook = editions.in(election.village()).get(edition);
        return election.body().lawful().party()
                ? Rulebook.of(rulebook.base().of(election.body().lawful()))
                : rulebook;
    }

    private Optional<String> frozen(Election election) {
        return sql.sql("SELECT edition FROM election.rules WHERE election = :first AND frozen_hash IS NOT NULL")
                .param("first", election.first().uuid())
                .query(String.class)
                .optional();
    }

    private Optional<LocalDate> day(Election election) {
        return sql.sql("""
                SELECT coalesce(e.day, (SELECT p.day FROM election.planned_day p
                                        WHERE p.village = e.village AND p.term = e.term ORDER BY p.seq DESC LIMIT 1)) AS day
                FROM election.election e WHERE e.id = :first""")
                .param("first", election.first().uuid())
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }
}
