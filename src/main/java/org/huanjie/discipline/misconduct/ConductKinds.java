package org.huanjie.discipline.misconduct;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 行为种类表 — the kinds that are offered on a day: the set of rules then in force, and the villages' own set beside it. */
@Repository
public class ConductKinds {

    /** From which day the set of ten stands in the place of the set of nine. */
    private static final LocalDate TEN = LocalDate.of(2020, 7, 1);

    /**
     * 种类 — a kind, in the words of its set.
     *
     * @param buying whether what is not vote-buying is told beside it
     * @param rule the rule on validity that it may come under
     */
    public record Kind(
            String edition,
            String code,
            String chinese,
            String english,
            boolean buying,
            @Nullable String rule) {

        public Conduct conduct() {
            return new Conduct(edition, code);
        }

        /** In the reader's language. */
        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        }

        public Optional<String> validity() {
            return Optional.ofNullable(rule);
        }
    }

    private final JdbcClient sql;

    ConductKinds(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that somebody chooses from on this day: the villages' own first. */
    @Transactional(readOnly = true)
    public List<Kind> on(LocalDate day) {
        return sql.sql("""
                SELECT edition, code, chinese, english, buying, rule FROM discipline.conduct WHERE edition IN ('VILLAGE', :edition)
                ORDER BY edition <> 'VILLAGE', place""")
                .param("edition", day.isBefore(TEN) ? "N2016" : "T2020")
                .query(Kind.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Kind> find(Conduct conduct) {
        return sql.sql(
                        "SELECT edition, code, chinese, english, buying, rule FROM discipline.conduct WHERE edition = :edition AND code = :code")
                .param("edition", conduct.edition())
                .param("code", conduct.code())
                .query(Kind.class)
                .optional();
    }
}
