package org.huanjie.election.term;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 往届 — the other terms in which a village began an election, interims among them: their pages stay readable. */
@Service
@Transactional(readOnly = true)
public class EarlierTerms {

    private final Terms terms;
    private final JdbcClient sql;

    EarlierTerms(Terms terms, JdbcClient sql) {
        this.terms = terms;
        this.sql = sql;
    }

    /** The last first; without the term that is looked at, read within the village's scope. */
    public List<Term> of(String village) {
        var all = all(village);
        if (all.size() < 2) {
            return List.of(); // as in most counties: nothing is asked
        }
        var here = terms.at(village);
        var begun = begun(village);
        return all.stream()
                .filter(term ->
                        begun.contains(term.id()) && here.filter(term::equals).isEmpty())
                .toList();
    }

    /** Every term in which the village began an election, the last first; read within the village's scope. */
    public List<Term> begunIn(String village) {
        var begun = begun(village);
        return all(village).stream()
                .filter(term -> begun.contains(term.id()))
                .toList();
    }

    // of the county and, in between, of the village alone
    private List<Term> all(String village) {
        return Stream.concat(terms.all(village).stream(), terms.interims(village).stream())
                .sorted(Comparator.comparing(Term::began).reversed())
                .toList();
    }

    private Set<UUID> begun(String village) {
        return sql
                .sql("SELECT DISTINCT term FROM election.election WHERE village = :village AND stage <> 'PREPARING'")
                .param("village", village)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
