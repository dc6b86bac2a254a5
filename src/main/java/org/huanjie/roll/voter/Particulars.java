package org.huanjie.roll.voter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.roll.line.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记资料 — what registration says of a person and of all together beyond the list, for the report of the result alone. */
@Service
@Transactional(readOnly = true)
public class Particulars {

    /** 登记资料(个人); codes of GB/T 3304, 4762 and 4658, where the roll holds them. */
    public record Person(
            LocalDate birth,
            Optional<String> nationality,
            Optional<String> politicalStatus,
            Optional<String> education) {}

    /**
     * 选民构成.
     *
     * @param party members of the Party, probationary ones among them; empty where the roll does not say it of everyone
     * @param minority of another nationality than Han; empty where the roll does not say it of everyone
     */
    public record Makeup(int total, int women, OptionalInt party, OptionalInt minority) {}

    private final JdbcClient sql;
    private final Seals seals;

    Particulars(JdbcClient sql, Seals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    /** Also of someone who has been struck off since; empty where nobody of this id was ever on a roll here. */
    public Optional<Person> of(VoterId voter) {
        return sql.sql(
                        "SELECT id, number_sealed, nationality, political_status, education FROM roll.voter WHERE id = :id")
                .param("id", voter.uuid())
                .query((row, n) -> new Person(
                        seals.open(row.getObject("id", UUID.class), row.getBytes("number_sealed"))
                                .birth(),
                        Optional.ofNullable(row.getString("nationality")),
                        Optional.ofNullable(row.getString("political_status")),
                        Optional.ofNullable(row.getString("education"))))
                .optional();
    }

    public Makeup makeup(String village) {
        return sql.sql("""
                SELECT count(*) AS total, count(*) FILTER (WHERE sex = 'FEMALE') AS women,
                  CASE WHEN bool_and(political_status IS NOT NULL)
                    THEN count(*) FILTER (WHERE political_status IN ('01', '02')) END AS party,
                  CASE WHEN bool_and(nationality IS NOT NULL) THEN count(*) FILTER (WHERE nationality <> '01') END AS minority
                FROM roll.on_roll WHERE village = :village""")
                .param("village", village)
                .query((row, n) -> new Makeup(
                        row.getInt("total"), row.getInt("women"), number(row, "party"), number(row, "minority")))
                .single();
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
