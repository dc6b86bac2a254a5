package org.huanjie.election.committee;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 推选簿 — who became secretary of the branch (R-PB-5) and who supervises (R-SC-3), taken down as chosen; the last record holds. */
@Service
@Transactional(readOnly = true)
public class Choices {

    /** 推选产生 — the public fact of who was chosen to what. */
    public record PeopleChosen(String village, Body body, List<Choice> people, String by) implements Act {
        @Override
        public String kind() {
            return "election.people-chosen";
        }
    }

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Elections elections;
    private final ChoiceCheck check;
    private final Clock clock;
    private final Ledger ledger;

    Choices(JdbcClient sql, JsonMapper json, Elections elections, ChoiceCheck check, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.json = json;
        this.elections = elections;
        this.check = check;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Transactional
    public Verdict<List<Choice>> record(ElectionId election, List<Proposed> proposed, SignedIn by) {
        return record(election, proposed, "", by);
    }

    /** As above; where something is on record already, with why it is taken down anew. */
    @Transactional
    public Verdict<List<Choice>> record(ElectionId election, List<Proposed> proposed, String why, SignedIn by) {
        var of = elections.lock(election);
        var reasons = new ArrayList<>(of.body().keepers().against(of.village(), by));
        reasons.addAll(check.against(of, proposed));
        boolean anew = !of(election).isEmpty();
        if (anew && (why.strip().length() < 2 || why.strip().length() > 200)) {
            reasons.add(ChoiceRefusal.WHY.of(200).at("why"));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var people = proposed.stream().map(Proposed::choice).toList();
        sql.sql("""
                INSERT INTO election.choice (election, village, people, recorded_at, recorded_by, why)
                VALUES (:election, :village, :people::jsonb, :at, :by, :why)""")
                .param("why", anew ? why.strip() : null, Types.VARCHAR)
                .param("election", election.uuid())
                .param("village", of.village())
                .param("people", json.writeValueAsString(people))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new PeopleChosen(of.village(), of.body(), people, by.signInName()));
        return Verdict.done(people);
    }

    /** Who was chosen, as last recorded; nobody where nothing is on record. */
    public List<Choice> of(ElectionId election) {
        return sql.sql("SELECT people FROM election.choice WHERE election = :election ORDER BY seq DESC LIMIT 1")
                .param("election", election.uuid())
                .query((row, n) -> Arrays.asList(json.readValue(row.getString("people"), Choice[].class)))
                .optional()
                .orElse(List.of());
    }

    /** Who may be chosen where the body itself was elected by ballots: a branch's secretary is one of its committee (R-PB-5). */
    public List<String> among(Election election) {
        return election.body() == Body.PARTY_BRANCH && election.reached(Stage.DECLARED)
                ? check.seated(election).stream()
                        .map(ElectedPeople.PersonElected::name)
                        .distinct()
                        .toList()
                : List.of();
    }
}
