package org.huanjie.access.credential;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.shell.Ids;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 口令单表 — lists of numbered one-time codes on paper, asked in their order and spent once; kept as keyed hashes. An account has one in use,
 * and beside it one that waits until its person has shown to have it on paper: a sheet that never left the printer locks nobody out.
 */
@Repository
public class CodeLists {

    static final int SIZE = 20;

    /** In two groups of four on paper; other digits than a device's six, so that one field takes both. */
    public static final int DIGITS = 8;

    /** 在用的口令单 — the number that is asked next, none where all are spent, and how many are left. */
    public record InUse(@Nullable Integer next, int left) {}

    private record Asked(UUID list, int number, byte[] mark) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final TrueTime time;
    private final SecureRandom random;
    private final Ids ids;

    CodeLists(JdbcClient sql, Vault vault, TrueTime time, SecureRandom random, Ids ids) {
        this.sql = sql;
        this.vault = vault;
        this.time = time;
        this.random = random;
        this.ids = ids;
    }

    /** A new list that waits for {@link #takeUp}; its codes, for the only time. */
    @Transactional
    public List<String> make(SignedIn person, String by) {
        sql.sql("DELETE FROM access.code_list WHERE account = :account AND since IS NULL")
                .param("account", person.account())
                .update();
        var list = ids.next();
        sql.sql("""
                INSERT INTO access.code_list (id, account, division, made_at, made_by) VALUES (:id, :account, :division, :at, :by)""")
                .param("id", list)
                .param("account", person.account())
                .param("division", person.division())
                .param("at", time.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return IntStream.rangeClosed(1, SIZE)
                .mapToObj(number -> kept(list, number, person))
                .toList();
    }

    /** Puts the waiting list in the place of the one in use. */
    @Transactional
    public void use(SignedIn person) {
        sql.sql("DELETE FROM access.code_list WHERE account = :account AND since IS NOT NULL")
                .param("account", person.account())
                .update();
        sql.sql("UPDATE access.code_list SET since = :now WHERE account = :account")
                .param("account", person.account())
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this is the first code of the waiting list: spends it, and from now on that list is asked. */
    @Transactional
    public boolean takeUp(SignedIn person, String digits) {
        if (!spend(asked(person, false), digits)) {
            return false;
        }
        use(person);
        return true;
    }

    /** Whether this is the code that is asked next; spends it. */
    @Transactional
    public boolean spend(SignedIn person, String digits) {
        return spend(asked(person, true), digits);
    }

    /** What is asked of this person; empty where they have no list in use. */
    @Transactional(readOnly = true)
    public Optional<InUse> inUse(SignedIn person) {
        return sql.sql("""
                SELECT min(c.number) AS next, count(c.number) AS left
                FROM access.code_list l LEFT JOIN access.listed_code c ON c.list = l.id
                WHERE l.account = :account AND l.since IS NOT NULL GROUP BY l.id""")
                .param("account", person.account())
                .query(InUse.class)
                .optional();
    }

    @Transactional
    public void forget(SignedIn person) {
        sql.sql("DELETE FROM access.code_list WHERE account = :account")
                .param("account", person.account())
                .update();
    }

    private Optional<Asked> asked(SignedIn person, boolean inUse) {
        return sql.sql("""
                SELECT c.list, c.number, c.mark FROM access.code_list l JOIN access.listed_code c ON c.list = l.id
                WHERE l.account = :account AND (l.since IS NOT NULL) = :used ORDER BY c.number LIMIT 1""")
                .param("account", person.account())
                .param("used", inUse)
                .query(Asked.class)
                .optional();
    }

    // whoever deletes the row has spent the code: of two at once one finds it gone
    private boolean spend(Optional<Asked> asked, String digits) {
        return asked.filter(code -> MessageDigest.isEqual(code.mark(), mark(code.list(), code.number(), digits)))
                .map(code -> sql.sql("DELETE FROM access.listed_code WHERE list = :list AND number = :number")
                                .param("list", code.list())
                                .param("number", code.number())
                                .update()
                        == 1)
                .orElse(false);
    }

    private String kept(UUID list, int number, SignedIn person) {
        var code = String.format("%0" + DIGITS + "d", random.nextInt(100_000_000));
        sql.sql(
                        "INSERT INTO access.listed_code (list, division, number, mark) VALUES (:list, :division, :number, :mark)")
                .param("list", list)
                .param("division", person.division())
                .param("number", number)
                .param("mark", mark(list, number, code))
                .update();
        return code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2);
    }

    private byte[] mark(UUID list, int number, String digits) {
        return vault.mark(digits, "access.listed:" + list + ":" + number);
    }
}
