package org.huanjie.region;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 区划表 — the divisions that are known, found by code, by the one above, or by what someone types of a name. Where the work looks at a term
 * that was, they answer as they were then, but for what is searched.
 */
@Service
@Transactional(readOnly = true)
public class Divisions {

    /** Sorts after every character that a name or a reading can go on with. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient sql;

    Divisions(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Division> find(String code) {
        return sql.sql("SELECT code, name, parent FROM region.in_view WHERE code = :code")
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    /** What this division was called before, the latest first; with the day until which it was. */
    public List<FormerName> formerNames(String code) {
        return sql.sql("SELECT name, until FROM region.former_name WHERE code = :code ORDER BY until DESC")
                .param("code", code)
                .query(FormerName.class)
                .list();
    }

    /** Whether any is known: before that there is nothing to begin with. */
    public boolean any() {
        return sql.sql("SELECT EXISTS (SELECT FROM region.division)")
                .query(Boolean.class)
                .single();
    }

    /** The divisions of exactly this name within that one that still are, in the order of their codes. */
    public List<Division> named(String name, String within) {
        return sql.sql("""
                SELECT code, name, parent FROM region.division
                WHERE name = :name AND code >= :lo AND code < :hi AND valid_to IS NULL ORDER BY code""")
                .param("name", DivisionNames.said(name))
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .query(Division.class)
                .list();
    }

    /** Whether the division is on the latest list. */
    public boolean stands(String code) {
        return sql.sql("SELECT EXISTS (SELECT FROM region.division WHERE code = :code AND valid_to IS NULL)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The divisions right below this one that still are, in the order of their codes. */
    public List<Division> below(String code) {
        return sql.sql("""
                SELECT code, name, parent FROM region.in_view
                WHERE parent = :code AND stands ORDER BY code""").param("code", code).query(Division.class).list();
    }

    /** This division and those above it that are known, from the highest to itself. */
    public List<Division> above(String code) {
        var line =
                new DivisionCode(code).line().stream().map(DivisionCode::digits).toList();
        return sql.sql("""
                SELECT code, name, parent FROM region.in_view
                WHERE code IN (:line) ORDER BY code""").param("line", line).query(Division.class).list();
    }

    /** The villages that still are, within the division with this code, in the order of their codes. */
    public List<Division> villages(String within) {
        return sql.sql("""
                SELECT code, name, parent FROM region.in_view
                WHERE is_village AND stands AND code >= :lo AND code < :hi ORDER BY code""")
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .query(Division.class)
                .list();
    }

    /**
     * The divisions within this one whose name, code, pinyin or initials begin with what was typed; towns before villages. All
     * searches are ranges, so a short text in a large country still uses an index.
     */
    public List<Division> search(String text, String within, int limit) {
        var name = DivisionNames.said(text.strip());
        // lü is lyu in passports, and lu in a division's reading
        var typed = Pinyin.typed(name).replace("lyu", "lu");
        if (name.isEmpty() || typed.isEmpty()) {
            return List.of();
        }
        boolean latin = name.chars().allMatch(c -> c < 128);
        return sql.sql(latin ? BY_READING : BY_NAME)
                .param("lo", within)
                .param("hi", new DivisionCode(within).end())
                .param("text", latin ? typed : name)
                .param("end", (latin ? typed : name) + END)
                .param("limit", limit)
                .query(Division.class)
                .list();
    }

    private static final String BY_NAME = """
            SELECT code, name, parent FROM region.division
            WHERE name >= :text AND name < :end AND code >= :lo AND code < :hi AND valid_to IS NULL
            ORDER BY length(code), code LIMIT :limit""";

    private static final String BY_READING = """
            SELECT code, name, parent FROM (
              (SELECT code, name, parent FROM region.division
               WHERE pinyin >= :text AND pinyin < :end AND code >= :lo AND code < :hi AND valid_to IS NULL
               ORDER BY length(code), code LIMIT :limit)
              UNION
              (SELECT code, name, parent FROM region.division
               WHERE initials >= :text AND initials < :end AND code >= :lo AND code < :hi AND valid_to IS NULL
               ORDER BY length(code), code LIMIT :limit)
              UNION
              (SELECT code, name, parent FROM region.division
               WHERE code >= :text AND code < :end AND code >= :lo AND code < :hi AND valid_to IS NULL
               ORDER BY length(code), code LIMIT :limit)) found
            ORDER BY length(code), code LIMIT :limit""";
}
