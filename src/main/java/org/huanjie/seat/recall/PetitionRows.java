package org.huanjie.seat.recall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.seat.history.TenureId;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 罢免要求表 — petitions, and while one is open who signed it. */
@Repository
class PetitionRows {

    private final JdbcClient sql;

    PetitionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits until nobody else is at the petitions of this village. */
    void hold(String village) {
        Lock.PETITION.hold(sql, village);
    }

    List<Petition> of(String village) {
        return sql.sql("""
                SELECT id, village, tenure, post, name, sex, person, by_whom, whole, signers, reasons, filed_on, dropped_on, lapsed, interim,
                       heard_on, defence, invitation
                FROM seat.petition WHERE village = :village ORDER BY filed_on DESC, id""").param("village", village).query(PetitionRows::petition).list();
    }

    Optional<Petition> find(String village, PetitionId id) {
        return of(village).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Petition petition(ResultSet row, int number) throws SQLException {
        var recall = row.getObject("interim", UUID.class);
        return new Petition(
                new PetitionId(row.getObject("id", UUID.class)),
                row.getString("village"),
                new Petition.Member(
                        new TenureId(row.getObject("tenure", UUID.class)),
                        Post.valueOf(row.getString("post")),
                        row.getString("name"),
                        row.getString("sex"),
                        Optional.ofNullable(VoterId.orNull(row.getObject("person", UUID.class)))),
                PetitionBy.valueOf(row.getString("by_whom")),
                row.getInt("whole"),
                row.getInt("signers"),
                row.getString("reasons"),
                row.getObject("filed_on", LocalDate.class),
                end(row),
                recall == null ? null : new ElectionId(recall),
                heard(row));
    }

    private static Optional<Petition.End> end(ResultSet row) throws SQLException {
        boolean lapsed = row.getBoolean("lapsed");
        return Optional.ofNullable(row.getObject("dropped_on", LocalDate.class)).map(on -> new Petition.End(on, lapsed));
    }

    private static Optional<Petition.Heard> heard(ResultSet row) throws SQLException {
        var on = row.getObject("heard_on", LocalDate.class);
        var defence = row.getString("defence");
        return on == null
                ? Optional.empty()
                : Optional.of(new Petition.Heard(
                        on, defence == null ? row.getString("invitation") : defence, defence == null));
    }

    void add(Petition one, String by) {
        sql.sql("""
                INSERT INTO seat.petition (id, village, tenure, post, name, sex, person, by_whom, whole, reasons, filed_on, recorded_by)
                VALUES (:id, :village, :tenure, :post, :name, :sex, :person, :byWhom, :whole, :reasons, :filed, :by)""")
                .param("id", one.id().uuid())
                .param("village", one.village())
                .param("tenure", one.member().tenure().uuid())
                .param("post", one.member().post().name())
                .param("name", one.member().name())
                .param("sex", one.member().sex())
                .param("person", one.member().person().map(VoterId::uuid).orElse(null))
                .param("byWhom", one.byWhom().name())
                .param("whole", one.whole())
                .param("reasons", one.reasons())
                .param("filed", one.filed())
                .param("by", by)
                .update();
    }

    /** Adds those who have not signed yet; says how many those were. */
    int sign(Petition petition, List<String> signers) {
        int added = 0;
        for (var signer : signers) {
            added += sql.sql("""
                    INSERT INTO seat.signature (petition, village, signer) VALUES (:petition, :village, :signer) ON CONFLICT DO NOTHING""")
                    .param("petition", petition.id().uuid())
                    .param("village", petition.village())
                    .param("signer", signer)
                    .update();
        }
        return added;
    }

    /** Strikes these; says how many there were. */
    int strike(Petition petition, List<String> signers) {
        return sql.sql("DELETE FROM seat.signature WHERE petition = :petition AND signer = ANY (CAST(:signers AS text[]))")
                .param("petition", petition.id().uuid())
                .param("signers", signers.toArray(String[]::new))
                .update();
    }

    /** Villages in which a petition is open, over all scopes. */
    List<String> villages() {
        return sql.sql("SELECT seat.petition_villages()").query(String.class).list();
    }

    void end(PetitionId id, Petition.End end) {
        sql.sql("UPDATE seat.petition SET dropped_on = :on, lapsed = :lapsed WHERE id = :id")
                .param("on", end.on())
                .param("lapsed", end.lapsed())
                .param("id", id.uuid())
                .update();
    }

    void admit(PetitionId id, ElectionId recall) {
        sql.sql("UPDATE seat.petition SET interim = :recall WHERE id = :id")
                .param("recall", recall.uuid())
                .param("id", id.uuid())
                .update();
    }

    void heard(PetitionId id, Petition.Heard heard) {
        sql.sql("UPDATE seat.petition SET heard_on = :on, defence = :defence, invitation = :invitation WHERE id = :id")
                .param("on", heard.on())
                .param("defence", heard.declined() ? null : heard.words())
                .param("invitation", heard.declined() ? heard.words() : null)
                .param("id", id.uuid())
                .update();
    }
}
