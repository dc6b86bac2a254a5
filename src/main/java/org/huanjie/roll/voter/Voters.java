package org.huanjie.roll.voter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.region.Sounds;
import org.huanjie.roll.line.Registrant;
import org.huanjie.roll.line.Seals;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 选民表 — the rows of the roll. */
@Repository
public class Voters {

    /** 选民行 — a voter as stored, the number sealed. */
    public record Row(
            VoterId id, String village, String name, String sex, int group, int birthYear, byte[] numberSealed) {}

    private static final String ON_ROLL =
            "SELECT id, village, name, sex, group_number AS \"group\", birth_year, number_sealed FROM roll.on_roll ";

    private final JdbcClient sql;

    Voters(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, nobody else of the county registers anybody: so one person is on one roll (R-RG-3). */
    public void lockCounty(String division) {
        Lock.REGISTER.hold(sql, new DivisionCode(division).upTo(Level.COUNTY).digits());
    }

    public int count(String village) {
        return sql.sql("SELECT count(*) FROM roll.on_roll WHERE village = :village")
                .param("village", village)
                .query(Integer.class)
                .single();
    }

    /** The groups of villagers that have anybody on the roll, by village of this division. */
    public Map<String, Set<Integer>> groups(String within) {
        return sql
                .sql("""
                SELECT DISTINCT village, group_number FROM roll.on_roll
                WHERE village >= :lo AND village < :hi""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .query((row, n) -> Map.entry(row.getString("village"), row.getInt("group_number")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    public Optional<Row> find(VoterId id) {
        return sql.sql(ON_ROLL + "WHERE id = :id")
                .param("id", id.uuid())
                .query(Voters::row)
                .optional();
    }

    public List<Row> page(String village, int limit, int offset) {
        return sql.sql(ON_ROLL + """
                WHERE village = :village
                ORDER BY group_number, name, id LIMIT :limit OFFSET :offset""")
                .param("village", village)
                .param("limit", limit)
                .param("offset", offset)
                .query(Voters::row)
                .list();
    }

    /** Everybody by group and name, without the sealed numbers. */
    public List<VoterName> names(String village) {
        return sql.sql("""
                SELECT id, name, group_number FROM roll.on_roll
                WHERE village = :village ORDER BY group_number, name, id""")
                .param("village", village)
                .query((row, n) -> new VoterName(
                        new VoterId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("group_number")))
                .list();
    }

    public List<Row> inGroup(String village, int group, int limit) {
        return sql.sql(ON_ROLL + """
                WHERE village = :village AND group_number = :group ORDER BY name, id LIMIT :limit""")
                .param("village", village)
                .param("group", group)
                .param("limit", limit)
                .query(Voters::row)
                .list();
    }

    public List<Row> byLastFour(String village, byte[] mark, int limit) {
        return sql.sql(ON_ROLL + """
                WHERE village = :village AND last_four_mark = :mark
                ORDER BY group_number, name, id LIMIT :limit""")
                .param("village", village)
                .param("mark", mark)
                .param("limit", limit)
                .query(Voters::row)
                .list();
    }

    /** Everyone whose name has this form. */
    public List<Row> called(String village, String form, int limit) {
        return sql.sql(ON_ROLL + """
                WHERE village = :village AND name_form = :form
                ORDER BY group_number, id LIMIT :limit""")
                .param("village", village)
                .param("form", form)
                .param("limit", limit)
                .query(Voters::row)
                .list();
    }

    /** Everyone whose name has this form on the roll of a term, whichever the village is in. */
    public List<VoterId> called(String village, String form, UUID term) {
        return sql.sql("""
                SELECT id FROM roll.voter
                WHERE village = :village AND term = :term AND name_form = :form AND struck_on IS NULL""")
                .param("village", village)
                .param("term", term)
                .param("form", form)
                .query((row, number) -> new VoterId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Names whose form begins with this; where there are none, names that hold it. */
    public List<Row> named(String village, String form, int limit) {
        var begins = begins(village, form, limit);
        return !begins.isEmpty()
                ? begins
                : sql.sql(ON_ROLL + """
                        WHERE village = :village AND strpos(name_form, :form) > 0
                        ORDER BY name, group_number, id LIMIT :limit""")
                        .param("village", village)
                        .param("form", form)
                        .param("limit", limit)
                        .query(Voters::row)
                        .list();
    }

    /** Names that sound so by their pinyin or initials, the likeliest readings before all others. */
    public List<Row> sounding(String village, String letters, int limit) {
        return sql.sql("""
                SELECT id, village, name, sex, group_number AS "group", birth_year, number_sealed FROM (
                  (SELECT *, 1 AS likely FROM roll.on_roll
                   WHERE village = :village
                     AND (pinyin >= :lo AND pinyin < :hi OR initials >= :lo AND initials < :hi)
                   ORDER BY initials = :lo DESC, pinyin, group_number, id LIMIT :limit)
                  UNION ALL
                  (SELECT *, 2 AS likely FROM roll.on_roll
                   WHERE village = :village AND other_sounds <> ''
                     AND strpos(other_sounds, :other) > 0
                     AND NOT (pinyin >= :lo AND pinyin < :hi OR initials >= :lo AND initials < :hi)
                   ORDER BY pinyin, group_number, id LIMIT :limit)) found
                ORDER BY likely, initials = :lo DESC, pinyin, group_number, id LIMIT :limit""")
                .param("other", " " + letters)
                .param("village", village)
                .param("lo", letters)
                .param("hi", letters + "\uffff")
                .param("limit", limit)
                .query(Voters::row)
                .list();
    }

    /** Who holds this number on this roll. */
    public Optional<VoterId> holder(String village, byte[] mark) {
        return sql.sql("SELECT id FROM roll.on_roll WHERE number_mark = :mark AND village = :village")
                .param("mark", mark)
                .param("village", village)
                .query((row, n) -> new VoterId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Ids alone, never where. */
    public List<UUID> registrations(VoterId id) {
        return sql.sql("SELECT roll.registrations(:id)")
                .param("id", id.uuid())
                .query(UUID.class)
                .list();
    }

    /** Yes or no, never where. */
    boolean onAnotherRoll(String village, byte[] mark) {
        return sql.sql("SELECT (roll.on_another_roll(ARRAY[:village]::text[], ARRAY[:mark]::bytea[]))[1]")
                .param("village", village)
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** Puts a person on the roll; the caller has asked whether that may be. */
    public void add(Registrant person, Seals seals) {
        write("""
                INSERT INTO roll.voter (id, village, name, pinyin, initials, other_sounds, sex, group_number, birth_year, class,
                  nationality, political_status, education, number_sealed, number_mark, last_four_mark)
                VALUES (:id, :village, :name, :pinyin, :initials, :others, :sex, :group, :year, :class,
                  :nationality, :politicalStatus, :education, :sealed, :mark, :lastFour)""", person, seals);
    }

    void rewrite(Registrant person, Seals seals) {
        write("""
                UPDATE roll.voter SET name = :name, pinyin = :pinyin, initials = :initials, other_sounds = :others, sex = :sex, group_number = :group,
                  birth_year = :year, class = :class, nationality = :nationality, political_status = :politicalStatus,
                  education = :education, number_sealed = :sealed, number_mark = :mark, last_four_mark = :lastFour
                WHERE id = :id AND village = :village""", person, seals);
    }

    void delete(VoterId id) {
        sql.sql("DELETE FROM roll.voter WHERE id = :id").param("id", id.uuid()).update();
    }

    void strike(VoterId id, LocalDate on) {
        sql.sql("UPDATE roll.voter SET struck_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id.uuid())
                .update();
    }

    private void write(String statement, Registrant person, Seals seals) {
        var sounds = Sounds.of(person.name());
        sql.sql(statement)
                .param("id", person.id())
                .param("village", person.village())
                .param("name", person.name())
                .param("pinyin", sounds.pinyin())
                .param("initials", sounds.initials())
                .param("others", sounds.others())
                .param("sex", person.sex())
                .param("group", person.group())
                .param("year", person.birthYear())
                .param("class", person.classNumber())
                .param("nationality", person.nationality())
                .param("politicalStatus", person.politicalStatus())
                .param("education", person.education())
                .param("sealed", seals.seal(person.id(), person.number()))
                .param("mark", seals.mark(person.village(), person.number()))
                .param(
                        "lastFour",
                        seals.lastFourMark(person.village(), person.number().lastFour()))
                .update();
    }

    private List<Row> begins(String village, String form, int limit) {
        return sql.sql(ON_ROLL + """
                WHERE village = :village AND name_form >= :lo AND name_form < :hi
                ORDER BY name_form, group_number, id LIMIT :limit""")
                .param("village", village)
                .param("lo", form)
                .param("hi", form + "\udbff\udfff")
                .param("limit", limit)
                .query(Voters::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new VoterId(row.getObject("id", UUID.class)),
                row.getString("village"),
                row.getString("name"),
                row.getString("sex"),
                row.getInt("group"),
                row.getInt("birth_year"),
                row.getBytes("number_sealed"));
    }
}
