package org.huanjie.polling.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 发票台表 — the desks of each poll with their accounts. */
@Repository
public class Desks {

    private static final String COLUMNS =
            "SELECT id, election, village, name, kind, given, issued, spoiled, open FROM polling.desk ";

    private final JdbcClient sql;
    private final Ids ids;

    Desks(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public List<Desk> of(ElectionId election) {
        return sql.sql(COLUMNS + "WHERE election = :election ORDER BY length(name), name, id")
                .param("election", election.uuid())
                .query(Desk.class)
                .list();
    }

    public Optional<Desk> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Desk.class)
                .optional();
    }

    public void add(Desk desk) {
        sql.sql("""
                INSERT INTO polling.desk (id, election, village, name, kind, given, issued, spoiled, open)
                VALUES (:id, :election, :village, :name, :kind, :given, :issued, :spoiled, :open)""")
                .param("id", desk.id())
                .param("election", desk.election().uuid())
                .param("village", desk.village())
                .param("name", desk.name())
                .param("kind", desk.kind().name())
                .param("given", desk.given())
                .param("issued", desk.issued())
                .param("spoiled", desk.spoiled())
                .param("open", desk.open())
                .update();
    }

    /** Gives the desk so many ballots in all; false where it has handed out more than that already. */
    public boolean give(UUID id, int ballots) {
        return sql.sql("UPDATE polling.desk SET given = :ballots WHERE id = :id AND issued + spoiled <= :ballots")
                        .param("ballots", ballots)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The one table of a meeting, without a name: its ballots are an account, nobody draws at it by name. */
    public void setMeeting(Election election, int received, int issued, int spoiled) {
        sql.sql("""
                INSERT INTO polling.desk (id, election, village, name, given, issued, spoiled)
                VALUES (:id, :election, :village, '—', :received, :issued, :spoiled)
                ON CONFLICT (election, name) DO UPDATE
                SET given = excluded.given, issued = excluded.issued, spoiled = excluded.spoiled""")
                .param("id", ids.next())
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("received", received)
                .param("issued", issued)
                .param("spoiled", spoiled)
                .update();
    }

    public void remove(UUID id) {
        sql.sql("DELETE FROM polling.desk WHERE id = :id").param("id", id).update();
    }

    /** Opens or closes every desk; closing waits for the ballots that are being handed out at this moment. */
    public void setOpen(ElectionId election, boolean open) {
        sql.sql("UPDATE polling.desk SET open = :open WHERE election = :election")
                .param("open", open)
                .param("election", election.uuid())
                .update();
    }
}
