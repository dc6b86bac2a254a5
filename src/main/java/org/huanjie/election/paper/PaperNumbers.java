package org.huanjie.election.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.law.DataLines;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 文书编号簿 — numbers and titles of notices are a county's data: Fujian's set is proposed, and the county's office says otherwise. */
@Service
@Transactional(readOnly = true)
public class PaperNumbers {

    private static final Map<ElectionPaper, String> PROPOSED = DataLines.of("papers.csv").stream()
            .collect(Collectors.toUnmodifiableMap(line -> ElectionPaper.valueOf(line[0]), line -> line[1]));
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3}(-[0-9]{1,2})?)?");
    private static final int LONGEST = 40;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    PaperNumbers(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every paper with what holds for it in the county that the division lies in. */
    public Map<ElectionPaper, PaperNumber> of(String division) {
        var all = new EnumMap<ElectionPaper, PaperNumber>(ElectionPaper.class);
        for (var paper : ElectionPaper.values()) {
            all.put(paper, new PaperNumber(paper, PROPOSED.getOrDefault(paper, ""), ""));
        }
        sql.sql("SELECT paper, number, title FROM election.paper_number WHERE county = :county")
                .param("county", new DivisionCode(division).county().digits())
                .query(PaperNumber.class)
                .list()
                .forEach(set -> all.put(set.paper(), set));
        return all;
    }

    public PaperNumber of(String division, ElectionPaper paper) {
        return Objects.requireNonNull(of(division).get(paper));
    }

    @Transactional
    public Verdict<Nothing> set(String county, ElectionPaper paper, String number, String title, SignedIn by) {
        return Verdict.unless(faults(county, paper, number, title, by), () -> {
            sql.sql("""
                    INSERT INTO election.paper_number (county, paper, number, title, set_at, set_by)
                    VALUES (:county, :paper, :number, :title, :at, :by)
                    ON CONFLICT (county, paper) DO UPDATE SET number = excluded.number, title = excluded.title,
                      set_at = excluded.set_at, set_by = excluded.set_by""")
                    .param("county", county)
                    .param("paper", paper.name())
                    .param("number", number)
                    .param("title", title)
                    .param("at", OffsetDateTime.now(clock))
                    .param("by", by.signInName())
                    .update();
            ledger.enter(new PaperNumbered(county, paper, number, title, by.signInName()));
        });
    }

    private List<Reason> faults(String county, ElectionPaper paper, String number, String title, SignedIn by) {
        var reasons = new ArrayList<>(Permission.SET_COUNTY.against(county, by));
        if (!paper.notice() && !number.isEmpty()) {
            reasons.add(PaperNumberRefusal.NO_NOTICE.of(paper).at("number"));
        }
        if (!NUMBER.matcher(number).matches()) {
            reasons.add(PaperNumberRefusal.NUMBER.of(number).at("number"));
        }
        if (title.length() > LONGEST) {
            reasons.add(PaperNumberRefusal.TITLE.of(LONGEST).at("title"));
        }
        of(county).values().stream()
                .filter(other -> other.paper() != paper && !number.isEmpty() && other.number().equals(number))
                .findFirst()
                .ifPresent(other ->
                        reasons.add(PaperNumberRefusal.TAKEN.of(number, other.paper()).at("number")));
        return reasons;
    }
}
