package org.huanjie.election.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.law.Round;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选举表 — each village's elections; reading is everyone's, entering a stage is {@link StageDoor}'s alone. */
@Service
@Transactional(readOnly = true)
public class Elections {

    private static final String FIELDS =
            "id, term, village, body, procedure, stage, seats, day, round, sequence, first, follows, deadline ";
    private static final String COLUMNS = "SELECT " + FIELDS + "FROM election.election ";
    private static final String IN_VIEW = FIELDS + "FROM election.in_view ";

    private final JdbcClient sql;
    private final Clock clock;

    Elections(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Election get(ElectionId id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.uuid())
                .query(Elections::election)
                .single();
    }

    /** The village's election of this body in its latest round, of the term that is looked at: the village's own, unless another is named. */
    public Optional<Election> find(String village, Body body) {
        return sql.sql("SELECT " + IN_VIEW
                        + "WHERE village = :village AND body = :body ORDER BY opened_at DESC, sequence DESC LIMIT 1")
                .param("village", village)
                .param("body", body.name())
                .query(Elections::election)
                .optional();
    }

    /** The elections of a body within the present scope, each village's latest, by village. */
    public List<Election> all(Body body) {
        return within("0", ":", body);
    }

    /** The elections of a body in the villages of this division, each village's latest, by village. */
    public List<Election> within(String division, Body body) {
        return within(division, new DivisionCode(division).end(), body);
    }

    private List<Election> within(String lo, String hi, Body body) {
        return sql.sql("""
                SELECT DISTINCT ON (village) %s
                WHERE village >= :lo AND village < :hi AND body = :body ORDER BY village, opened_at DESC, sequence DESC""".formatted(IN_VIEW))
                .param("lo", lo)
                .param("hi", hi)
                .param("body", body.name())
                .query(Elections::election)
                .list();
    }

    /** Every election of this village, each in its latest round, of all terms, in the order in which they were opened. */
    public List<Election> history(String village) {
        return sql.sql("""
                SELECT %s FROM (SELECT DISTINCT ON (e.term, e.body) e.* FROM election.election e WHERE e.village = :village
                  AND NOT EXISTS (SELECT FROM election.term_called_off c WHERE c.term = e.term)
                  ORDER BY e.term, e.body, e.opened_at DESC, e.sequence DESC) latest
                ORDER BY (SELECT f.opened_at FROM election.election f WHERE f.id = latest.first), body""".formatted(FIELDS))
                .param("village", village)
                .query(Elections::election)
                .list();
    }

    /** The rounds of the election that this one belongs to, from the first on. */
    public List<Election> rounds(Election of) {
        return sql.sql(COLUMNS + "WHERE first = :first ORDER BY sequence")
                .param("first", of.first().uuid())
                .query(Elections::election)
                .list();
    }

    /** The whole vote that this round belongs to: the first, or the last one that was held again as a whole. */
    public Election wholeVote(Election of) {
        return of.isWholeVote()
                ? of
                : rounds(of).stream()
                        .filter(round -> round.round() == Round.FIRST && round.sequence() < of.sequence())
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
    }

    /** The whole votes of a body within this division, each village's latest: what turnout is reckoned from. */
    public List<Election> wholeVotes(String division, Body body) {
        return sql.sql("""
                SELECT DISTINCT ON (village) %s
                WHERE village >= :lo AND village < :hi AND body = :body AND round = 'FIRST' AND procedure = 'TERM'
                ORDER BY village, opened_at DESC, sequence DESC""".formatted(IN_VIEW))
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("body", body.name())
                .query(Elections::election)
                .list();
    }

    /** The round whose vote or count people watch: the latest, but while its vote has not begun the last that was voted on. */
    public Optional<Election> onShow(String village, Body body) {
        return find(village, body).map(this::votedOn);
    }

    private Election votedOn(Election latest) {
        return latest.follows() == null || latest.reached(latest.body().voting())
                ? latest
                : votedOn(get(latest.follows()));
    }

    /** The round of this body whose result was declared last, if any was. */
    public Optional<Election> declared(String village, Body body) {
        return find(village, body).stream()
                .flatMap(latest -> rounds(latest).stream())
                .filter(round -> round.reached(Stage.DECLARED))
                .reduce((earlier, later) -> later);
    }

    /** Whether another round follows this one. */
    public Optional<Election> following(ElectionId id) {
        return sql.sql(COLUMNS + "WHERE follows = :id")
                .param("id", id.uuid())
                .query(Elections::election)
                .optional();
    }

    /** Which stages this election has entered, when and by whom, in their order; the first stage is not among them. */
    public List<Entered> entered(ElectionId id) {
        return sql
                .sql("SELECT election, stage, at, by, by_itself FROM election.entered WHERE election = :id")
                .param("id", id.uuid())
                .query(Entered.class)
                .stream()
                .sorted(Comparator.comparing(
                        Entered::stage, Comparator.comparingInt(get(id).table().stages()::indexOf)))
                .toList();
    }

    /** Fixes seats and election day (S03), before the start alone: the table lets nobody change them after it. */
    @Transactional
    public void fix(ElectionId id, int seats, LocalDate day) {
        sql.sql("UPDATE election.election SET seats = :seats, day = :day WHERE id = :id")
                .param("seats", seats)
                .param("day", day)
                .param("id", id.uuid())
                .update();
    }

    @Transactional
    public Election lock(ElectionId id) {
        return sql.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id.uuid())
                .query(Elections::election)
                .single();
    }

    @Transactional
    void enter(Election election, Stage next, String by) {
        sql.sql("SELECT election.enter_stage(:id, :here, :next, :at, :by)")
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", election.id().uuid())
                .param("here", election.stage().name())
                .param("next", next.name())
                .query((row, n) -> true)
                .single();
    }

    @Transactional
    void goOn(Election election, Stage next, String by) {
        sql.sql("SELECT election.go_on(:id, :here, :next, :at, :by)")
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("id", election.id().uuid())
                .param("here", election.stage().name())
                .param("next", next.name())
                .query((row, n) -> true)
                .single();
    }

    @Transactional
    void callBack(Election election, String by) {
        sql.sql("SELECT election.call_back(:id, :stage, :at, :by)")
                .param("id", election.id().uuid())
                .param("stage", election.stage().name())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .query((row, n) -> true)
                .single();
    }

    /** Whether this stage was called back: from then on a person enters it. */
    boolean wasCalledBack(ElectionId id, Stage stage) {
        return sql.sql("SELECT EXISTS (SELECT FROM election.called_back WHERE election = :id AND stage = :stage)")
                .param("id", id.uuid())
                .param("stage", stage.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether anything of the election was entered since it stands where it stands. */
    boolean actedSince(ElectionId id) {
        return sql.sql("SELECT election.acted_since(:id)")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        var follows = row.getObject("follows", UUID.class);
        return new Election(
                new ElectionId(row.getObject("id", UUID.class)),
                row.getObject("term", UUID.class),
                row.getString("village"),
                StageTable.of(
                        Body.valueOf(row.getString("body")), Procedure.valueOf(row.getString("procedure"))),
                Stage.valueOf(row.getString("stage")),
                row.getInt("seats"),
                row.getObject("day", LocalDate.class),
                Round.valueOf(row.getString("round")),
                row.getInt("sequence"),
                new ElectionId(row.getObject("first", UUID.class)),
                follows == null ? null : new ElectionId(follows),
                row.getObject("deadline", LocalDate.class));
    }
}
