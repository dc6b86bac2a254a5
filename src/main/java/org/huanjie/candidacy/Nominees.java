package org.huanjie.candidacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 被提名人表 — the rows of all who stand or stood. */
@Repository
class Nominees {

    /** 被提名行 — one person for one post, as stored. */
    record Row(
            UUID id,
            ElectionId election,
            String village,
            VoterId person,
            String name,
            String sex,
            Post post,
            How how,
            LocalDate enteredOn,
            Leaving leaving,
            boolean namesake) {

        /** 怎样参选 — how the person came to stand, and what is known of them for the figures. */
        record How(
                Channel channel,
                int nominators,
                @Nullable String education,
                @Nullable String politicalStatus,
                @Nullable UUID meeting) {}

        /**
         * 不再参选.
         *
         * @param withdrawnOn the day of the withdrawal as written
         * @param withdrawnAt when it was received; it counts some hours later
         * @param barredBy the bar that keeps the person off the list while it holds
         * @param afterList whether the withdrawal came when the list was out: until it is announced anew the person is on it
         * @param outvoted whether a preliminary election left the person without a place (R-NM-12)
         * @param gone whether an announcement has left the person out
         */
        record Leaving(
                @Nullable LocalDate withdrawnOn,
                @Nullable OffsetDateTime withdrawnAt,
                @Nullable UUID barredBy,
                boolean afterList,
                boolean gone,
                boolean outvoted) {

            static final Leaving NO = new Leaving(null, null, null, false, false, false);
        }

        Channel channel() {
            return how.channel();
        }

        int nominators() {
            return how.nominators();
        }

        @Nullable
        String education() {
            return how.education();
        }

        @Nullable
        String politicalStatus() {
            return how.politicalStatus();
        }

        @Nullable
        LocalDate withdrawnOn() {
            return leaving.withdrawnOn();
        }

        Candidate candidate() {
            return new Candidate(id, election, person, name, sex, post);
        }

        Nominee nominee() {
            return new Nominee(
                    candidate(),
                    channel(),
                    nominators(),
                    enteredOn,
                    Optional.ofNullable(withdrawnOn()),
                    leaving.barredBy() != null,
                    leaving.outvoted(),
                    stands());
        }

        boolean stands() {
            return (leaving.withdrawnOn() == null || leaving.afterList()) && leaving.barredBy() == null
                    && !leaving.gone()
                    && !leaving.outvoted();
        }
    }

    private final JdbcClient sql;

    Nominees(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(ElectionId election) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE election = :election")
                .param("election", election.uuid())
                .query((row, n) -> row(row))
                .list();
    }

    /** Everyone who was entered in the villages of this division, for whatever election. */
    List<Row> within(String division) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE village >= :lo AND village < :hi")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query((row, n) -> row(row))
                .list();
    }

    Optional<Row> find(UUID id) {
        return sql.sql("SELECT * FROM candidacy.candidate WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    void add(Row row) {
        sql.sql("""
                INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, nominators,
                  education, political_status, meeting, entered_on)
                VALUES (:id, :election, :village, :person, :name, :sex, :post, :channel, :nominators,
                  :education, :politicalStatus, :meeting, :enteredOn)""")
                .param("id", row.id())
                .param("election", row.election().uuid())
                .param("village", row.village())
                .param("person", row.person().uuid())
                .param("name", row.name())
                .param("sex", row.sex())
                .param("post", row.post().name())
                .param("channel", row.channel().name())
                .param("nominators", row.nominators())
                .param("education", row.education())
                .param("politicalStatus", row.politicalStatus())
                .param("meeting", row.how().meeting())
                .param("enteredOn", row.enteredOn())
                .update();
    }

    /** @param afterList whether the list is out, on which the person stays until it is announced anew */
    void withdraw(UUID id, @Nullable LocalDate on, @Nullable OffsetDateTime at, boolean afterList) {
        sql.sql("UPDATE candidacy.candidate SET withdrawn_on = :on, withdrawn_at = :at, after_list = :after WHERE id = :id")
                .param("after", afterList)
                .param("on", on)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Marks a person as another of the same name than the committee's member. */
    void namesake(UUID id) {
        sql.sql("UPDATE candidacy.candidate SET namesake = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new ElectionId(row.getObject("election", UUID.class)),
                row.getString("village"),
                new VoterId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("sex"),
                Post.valueOf(row.getString("post")),
                new Row.How(
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("nominators"),
                        row.getString("education"),
                        row.getString("political_status"),
                        row.getObject("meeting", UUID.class)),
                row.getObject("entered_on", LocalDate.class),
                new Row.Leaving(
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getObject("withdrawn_at", OffsetDateTime.class),
                        row.getObject("barred_by", UUID.class),
                        row.getBoolean("after_list"),
                        row.getObject("left_in") != null,
                        row.getBoolean("outvoted")),
                row.getBoolean("namesake"));
    }
}
