package org.huanjie.count.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.ballot.Sums;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.store.keys.DayKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * 合计表 — the sums of a count: sealed with the count's own key while it is open, in clear once it is closed.
 *
 * <p>Sums that were rewritten in clear with each sheet would tell every sheet by their differences, in the database's log and in its
 * copies, for as long as those are kept.
 */
@Repository
public class Tallies {

    private static final int LEAST_SIZE = 8192;

    private final JdbcClient sql;
    private final DayKeys keys;
    private final JsonMapper json;

    public Tallies(JdbcClient sql, DayKeys keys, JsonMapper json) {
        this.sql = sql;
        this.keys = keys;
        this.json = json;
    }

    /** From the highest post to the lowest. */
    public List<PostTally> posts(SittingId sitting) {
        return posts(sitting, OpenTally::sums);
    }

    /** By code: candidates in the order of the ballot, then those written in as they came. */
    public List<BallotName> names(SittingId sitting) {
        return names(sitting, OpenTally::sums);
    }

    public List<PostTally> posts(SittingId sitting, Function<OpenTally, Sums> which) {
        return posts(sitting, running(sitting), which);
    }

    public List<BallotName> names(SittingId sitting, Function<OpenTally, Sums> which) {
        return names(sitting, running(sitting), which);
    }

    /** 票样 — the posts and names of a count's ballot, as its keyings are read. */
    public record Paper(List<PostTally> posts, List<BallotName> names) {}

    /** What is sealed is opened once for both. */
    public Paper paper(SittingId sitting) {
        var open = running(sitting);
        return new Paper(posts(sitting, open, OpenTally::sums), names(sitting, open, OpenTally::sums));
    }

    private List<PostTally> posts(SittingId sitting, Optional<OpenTally> running, Function<OpenTally, Sums> which) {
        var posts = postsInClear(sitting);
        return running.map(open -> which.apply(open).posts(posts)).orElse(posts);
    }

    private List<BallotName> names(SittingId sitting, Optional<OpenTally> running, Function<OpenTally, Sums> which) {
        var names = namesInClear(sitting);
        return running.map(open -> which.apply(open)
                        .names(Stream.concat(names.stream(), open.writtenIn().stream())
                                .toList()))
                .orElse(names);
    }

    /** Those of several rounds, the earlier rounds first: what one is called in one round one is called in all. */
    public List<BallotName> namesOf(List<ElectionId> elections) {
        return sql.sql("""
                SELECT n.code, n.post, n.person, n.label, n.sex, n.source, n.votes
                FROM count.name n JOIN count.sitting s ON s.id = n.sitting
                WHERE s.election = ANY (CAST(:elections AS uuid[]))
                ORDER BY array_position(CAST(:elections AS uuid[]), s.election), n.code""")
                .param("elections", elections.stream().map(ElectionId::uuid).toArray(UUID[]::new))
                .query(Tallies::name)
                .list();
    }

    /** What an open count keeps of its sheets; empty where it is closed, or where its key is lost. */
    public Optional<OpenTally> running(SittingId sitting) {
        return sql.sql("SELECT sealed FROM count.running WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .query(byte[].class)
                .optional()
                .flatMap(kept -> keys.find(DayKeys.Use.COUNT, sitting.uuid())
                        .map(vault -> json.readValue(vault.openFilled(kept, context(sitting)), OpenTally.class)));
    }

    /** Whether what was read in this open count can be read no more: its key is gone, or what the key sealed. */
    public boolean lost(Sitting sitting) {
        return !sitting.closed() && running(sitting.id()).isEmpty();
    }

    /** A count of nothing yet, with a key that is on the disk before the first keying is acknowledged. */
    public void begin(Sitting sitting) {
        var _ = keys.make(DayKeys.Use.COUNT, sitting.id().uuid());
        sql.sql("INSERT INTO count.running (sitting, village, sealed) VALUES (:sitting, :village, :sealed)")
                .param("sitting", sitting.id().uuid())
                .param("village", sitting.village())
                .param("sealed", sealed(sitting.id(), OpenTally.NOTHING))
                .update();
    }

    /** Drops what can be read no more. */
    public void drop(SittingId sitting) {
        sql.sql("DELETE FROM count.running WHERE sitting = :sitting")
                .param("sitting", sitting.uuid())
                .update();
    }

    public void keep(SittingId sitting, OpenTally open) {
        sql.sql("UPDATE count.running SET sealed = :sealed WHERE sitting = :sitting")
                .param("sealed", sealed(sitting, open))
                .param("sitting", sitting.uuid())
                .update();
    }

    /** Writes the sums in clear, for the count that closes in this transaction; with its commit the key is destroyed. */
    public void settle(Sitting sitting) {
        var names = names(sitting.id());
        posts(sitting.id()).forEach(post -> settle(sitting.id(), post));
        names.stream().filter(name -> name.source() == Source.WRITE_IN).forEach(name -> addName(sitting, name));
        names.forEach(name -> settle(sitting.id(), name));
        keys.destroyAfterCommit(DayKeys.Use.COUNT, sitting.id().uuid());
    }

    public void addPost(Sitting sitting, int place, PostTally post) {
        sql.sql("""
                INSERT INTO count.post (sitting, village, post, place, seats)
                VALUES (:sitting, :village, :post, :place, :seats)""")
                .param("sitting", sitting.id().uuid())
                .param("village", sitting.village())
                .param("post", post.post().name())
                .param("place", place)
                .param("seats", post.seats())
                .update();
    }

    public void addName(Sitting sitting, BallotName name) {
        sql.sql("""
                INSERT INTO count.name (sitting, village, code, post, person, label, sex, source)
                VALUES (:sitting, :village, :code, :post, :person, :label, :sex, :source)""")
                .param("sitting", sitting.id().uuid())
                .param("village", sitting.village())
                .param("code", name.code())
                .param("post", name.post().name())
                .param("person", name.person().uuid())
                .param("label", name.label())
                .param("sex", name.sex())
                .param("source", name.source().name())
                .update();
    }

    private void settle(SittingId sitting, PostTally post) {
        sql.sql("""
                UPDATE count.post SET valid = :valid, blank = :blank, void = :spoilt, doubtful = :doubtful
                WHERE sitting = :sitting AND post = :post""")
                .param("valid", post.valid())
                .param("blank", post.blank())
                .param("spoilt", post.spoilt())
                .param("doubtful", post.doubtful())
                .param("sitting", sitting.uuid())
                .param("post", post.post().name())
                .update();
    }

    private void settle(SittingId sitting, BallotName name) {
        sql.sql("UPDATE count.name SET votes = :votes WHERE sitting = :sitting AND code = :code")
                .param("votes", name.votes())
                .param("sitting", sitting.uuid())
                .param("code", name.code())
                .update();
    }

    private List<PostTally> postsInClear(SittingId sitting) {
        return sql.sql("""
                SELECT post, seats, valid, blank, void AS spoilt, doubtful FROM count.post WHERE sitting = :sitting ORDER BY place""")
                .param("sitting", sitting.uuid())
                .query(PostTally.class)
                .list();
    }

    private List<BallotName> namesInClear(SittingId sitting) {
        return sql.sql("""
                SELECT code, post, person, label, sex, source, votes FROM count.name WHERE sitting = :sitting ORDER BY code""")
                .param("sitting", sitting.uuid())
                .query(Tallies::name)
                .list();
    }

    private byte[] sealed(SittingId sitting, OpenTally open) {
        return keys.find(DayKeys.Use.COUNT, sitting.uuid())
                .orElseThrow(() -> new IllegalStateException("the key of this count is gone"))
                .sealFilled(json.writeValueAsBytes(open), LEAST_SIZE, context(sitting));
    }

    private static String context(SittingId sitting) {
        return "count.running " + sitting;
    }

    private static BallotName name(ResultSet row, int number) throws SQLException {
        return new BallotName(
                row.getInt("code"),
                Post.valueOf(row.getString("post")),
                new VoterId(row.getObject("person", UUID.class)),
                row.getString("label"),
                row.getString("sex"),
                Source.valueOf(row.getString("source")),
                row.getInt("votes"));
    }
}
