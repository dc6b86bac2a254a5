package org.huanjie.polling.desk;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.store.keys.DayKeys;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 领票记号表 — which entries of the book have drawn while the poll lives. A row names neither voter nor desk nor minute: who has the poll's
 * key can ask whether a voter's is there, and opens it; once the key is destroyed nobody can.
 */
@Repository
public class Marks {

    /** 记号内容 — where, when, and whether by an agent. */
    public record Content(UUID desk, OffsetDateTime minute, boolean byProxy) {}

    private static final int SIZE = 2 * Long.BYTES + Long.BYTES + 1;

    private final JdbcClient sql;
    private final DayKeys keys;

    Marks(JdbcClient sql, DayKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** The key of this poll, made when the poll opens. */
    public void begin(ElectionId election) {
        var _ = keys.make(DayKeys.Use.POLL, election.uuid());
    }

    public Optional<Vault> key(ElectionId election) {
        return keys.find(DayKeys.Use.POLL, election.uuid());
    }

    /** With the declaration's commit nobody can tell any more who drew when. */
    void end(ElectionId election) {
        keys.destroyAfterCommit(DayKeys.Use.POLL, election.uuid());
    }

    public static byte[] entry(Vault key, VoterId voter) {
        return key.mark(voter.toString(), "polling.mark");
    }

    public static byte[] seal(Vault key, VoterId voter, Content content) {
        var plain = ByteBuffer.allocate(SIZE)
                .putLong(content.desk().getMostSignificantBits())
                .putLong(content.desk().getLeastSignificantBits())
                .putLong(content.minute().toEpochSecond())
                .put((byte) (content.byProxy() ? 1 : 0));
        return key.sealBytes(plain.array(), context(voter));
    }

    public static Content open(Vault key, VoterId voter, byte[] sealed) {
        var plain = ByteBuffer.wrap(key.openBytes(sealed, context(voter)));
        return new Content(
                new UUID(plain.getLong(), plain.getLong()),
                Instant.ofEpochSecond(plain.getLong()).atOffset(ZoneOffset.UTC),
                plain.get() == 1);
    }

    /** Those of these voters who have drawn, as far as the poll's key tells. */
    Map<VoterId, Content> among(ElectionId election, Collection<VoterId> voters) {
        return key(election).map(key -> among(election, voters, key)).orElse(Map.of());
    }

    private Map<VoterId, Content> among(ElectionId election, Collection<VoterId> voters, Vault key) {
        var asked = new HashMap<String, VoterId>();
        var entries = new byte[voters.size()][];
        for (var voter : voters) {
            entries[asked.size()] = entry(key, voter);
            asked.put(hex(entries[asked.size()]), voter);
        }
        var drawn = new HashMap<VoterId, Content>();
        sql.sql(
                        "SELECT entry, sealed FROM polling.mark WHERE election = :election AND entry = ANY (CAST(:entries AS bytea[]))")
                .param("election", election.uuid())
                .param("entries", entries)
                .query((row, n) -> {
                    var voter = Objects.requireNonNull(asked.get(hex(row.getBytes("entry"))));
                    return drawn.put(voter, open(key, voter, row.getBytes("sealed")));
                })
                .list();
        return drawn;
    }

    /** Drops marks that nobody can open any more. */
    void drop(ElectionId election) {
        sql.sql("DELETE FROM polling.mark WHERE election = :election")
                .param("election", election.uuid())
                .update();
    }

    int count(ElectionId election) {
        return sql.sql("SELECT count(*) FROM polling.mark WHERE election = :election")
                .param("election", election.uuid())
                .query(Integer.class)
                .single();
    }

    /**
     * Carries the marks of a poll that has closed into its book. The book is gone through by the voters' ids, so that nothing of the order
     * in which they drew is in the order in which they are written.
     *
     * @return whether every mark was one of the book's
     */
    public boolean carry(ElectionId election) {
        List<VoterId> voters = sql.sql("SELECT voter FROM polling.elector WHERE election = :election ORDER BY voter")
                .param("election", election.uuid())
                .query((row, n) -> new VoterId(row.getObject("voter", UUID.class)))
                .list();
        var drawn = among(election, voters);
        var marked = voters.stream().filter(drawn::containsKey).toList();
        var byProxy = marked.stream()
                .map(voter -> Objects.requireNonNull(drawn.get(voter)).byProxy())
                .toArray(Boolean[]::new);
        sql.sql("""
                UPDATE polling.elector e SET marked = true, by_proxy = d.by_proxy
                FROM unnest(CAST(:voters AS uuid[]), CAST(:proxies AS boolean[])) AS d (voter, by_proxy)
                WHERE e.election = :election AND e.voter = d.voter""")
                .param("voters", VoterId.uuids(marked))
                .param("proxies", byProxy)
                .param("election", election.uuid())
                .update();
        return drawn.size() == count(election);
    }

    private static String context(VoterId voter) {
        return "polling.mark " + voter;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
