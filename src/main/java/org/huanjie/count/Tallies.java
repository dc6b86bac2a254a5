package org.huanjie.count;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 合计表 — the sums of a count: parts per post, votes per name. */
@Repository
class Tallies {

    private final JdbcClient sql;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    /** From the highest post to the lowest. */
    List<PostTally> posts(UUID sitting) {
        return sql.sql("""
                SELECT post, seats, valid, blank, void AS spoilt, doubtful FROM count.post WHERE sitting = :sitting ORDER BY place""").param("sitting", sitting).query(PostTally.class).list();
    }

    /** By code: candidates in the order of the ballot, then those written in as they came. */
    List<BallotName> names(UUID sitting) {
        return sql.sql("""
                SELECT code, post, person, label, sex, source, votes FROM count.name WHERE sitting = :sitting ORDER BY code""").param("sitting", sitting).query(BallotName.class).list();
    }

    /** Those of several rounds, the earlier rounds first: what one is called in one round one is called in all. */
    List<BallotName> namesOf(List<UUID> elections) {
        return sql.sql("""
                SELECT n.code, n.post, n.person, n.label, n.sex, n.source, n.votes
                FROM count.name n JOIN count.sitting s ON s.id = n.sitting
                WHERE s.election = ANY (CAST(:elections AS uuid[]))
                ORDER BY array_position(CAST(:elections AS uuid[]), s.election), n.code""")
                .param("elections", elections.toArray(UUID[]::new))
                .query(BallotName.class)
                .list();
    }

    void addPost(Sitting sitting, int place, PostTally post) {
        sql.sql("""
                INSERT INTO count.post (sitting, village, post, place, seats)
                VALUES (:sitting, :village, :post, :place, :seats)""")
                .param("sitting", sitting.id())
                .param("village", sitting.village())
                .param("post", post.post().name())
                .param("place", place)
                .param("seats", post.seats())
                .update();
    }

    void addName(Sitting sitting, BallotName name) {
        sql.sql("""
                INSERT INTO count.name (sitting, village, code, post, person, label, sex, source)
                VALUES (:sitting, :village, :code, :post, :person, :label, :sex, :source)""")
                .param("sitting", sitting.id())
                .param("village", sitting.village())
                .param("code", name.code())
                .param("post", name.post().name())
                .param("person", name.person())
                .param("label", name.label())
                .param("sex", name.sex())
                .param("source", name.source().name())
                .update();
    }

    /** Adds a sheet's parts to the sums (1), or takes them out again (−1). */
    void add(UUID sitting, List<Part> parts, int by) {
        for (var part : parts) {
            var kind = part.kind();
            sql.sql("""
                    UPDATE count.post SET valid = valid + :valid, blank = blank + :blank, void = void + :spoilt,
                      doubtful = doubtful + :doubtful
                    WHERE sitting = :sitting AND post = :post""")
                    .param("valid", kind == SheetKind.VALID ? by : 0)
                    .param("blank", kind == SheetKind.BLANK ? by : 0)
                    .param("spoilt", kind == SheetKind.VOID ? by : 0)
                    .param("doubtful", kind == SheetKind.DOUBTFUL ? by : 0)
                    .param("sitting", sitting)
                    .param("post", part.post().name())
                    .update();
        }
        vote(
                sitting,
                parts.stream().map(Part::codes).flatMap(Collection::stream).toList(),
                by);
    }

    private void vote(UUID sitting, List<Integer> codes, int by) {
        sql.sql(
                        "UPDATE count.name SET votes = votes + :by WHERE sitting = :sitting AND code = ANY (CAST(:codes AS int[]))")
                .param("by", by)
                .param("sitting", sitting)
                .param("codes", codes.toArray(Integer[]::new))
                .update();
    }
}
