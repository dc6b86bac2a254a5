package org.huanjie.seat.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.StageTable;
import org.huanjie.election.term.Interims;
import org.huanjie.ledger.Ledger;
import org.huanjie.seat.ending.SeatAct;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 补选簿 — opens the filling of seats that are free, by the villagers' vote or by a meeting, for the rest of the term (R-AF-7, R-VC-4). */
@Service
@Transactional
public class Fillings {

    private static final int LONGEST = 100;

    private final MemberSeats seats;
    private final Interims interims;
    private final JdbcClient sql;
    private final Ledger ledger;

    Fillings(MemberSeats seats, Interims interims, JdbcClient sql, Ledger ledger) {
        this.seats = seats;
        this.interims = interims;
        this.sql = sql;
        this.ledger = ledger;
    }

    /** What keeps these seats from being filled so. */
    @Transactional(readOnly = true)
    public List<Reason> against(
            String village, Body body, Procedure procedure, List<PostSeats> wanted, String convener, SignedIn by) {
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        if (!procedure.fillsSeats() || StageTable.find(body, procedure).isEmpty()) {
            reasons.add(SeatRefusal.NO_PROCEDURE.of(body));
        }
        var free = seats.free(village, body);
        if (wanted.stream().mapToInt(PostSeats::seats).sum() < 1) {
            reasons.add(SeatRefusal.NO_FREE_SEAT.of());
        }
        wanted.stream()
                .filter(line -> line.seats() > at(free, line.post()))
                .forEach(line -> reasons.add(
                        SeatRefusal.ABOVE_FREE.of(line.post(), line.seats(), at(free, line.post()))));
        if (convener.strip().length() < 2 || convener.length() > LONGEST) {
            reasons.add(SeatRefusal.NO_CONVENER.of(LONGEST));
        }
        reasons.addAll(interims.against(village));
        return reasons;
    }

    /** Opens it: the village goes into an interim of its own. */
    public Verdict<Election> open(
            String village, Body body, Procedure procedure, List<PostSeats> wanted, String convener, SignedIn by) {
        var lines = wanted.stream().filter(line -> line.seats() > 0).sorted().toList();
        interims.hold(village);
        var reasons = against(village, body, procedure, lines, convener, by);
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var election = interims.open(village, body, procedure, by);
        lines.forEach(line -> add(election, line, convener.strip()));
        ledger.enter(
                new SeatAct.FillingOpened(village, body, procedure, lines, convener.strip(), by.signInName()));
        return Verdict.done(election);
    }

    /** Which seats this election fills. */
    @Transactional(readOnly = true)
    public List<PostSeats> of(ElectionId election) {
        return sql
                .sql("SELECT post, seats FROM seat.filling WHERE election = :election")
                .param("election", election.uuid())
                .query(PostSeats.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Who calls for it, as it was put down when the filling was opened. */
    @Transactional(readOnly = true)
    public Optional<String> convener(ElectionId election) {
        return sql.sql("SELECT DISTINCT convener FROM seat.filling WHERE election = :election")
                .param("election", election.uuid())
                .query(String.class)
                .optional();
    }

    private void add(Election election, PostSeats line, String convener) {
        sql.sql("""
                INSERT INTO seat.filling (election, village, post, seats, convener) VALUES (:election, :village, :post, :seats, :convener)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("post", line.post().name())
                .param("seats", line.seats())
                .param("convener", convener)
                .update();
    }

    private static int at(List<PostSeats> lines, Post post) {
        return lines.stream()
                .filter(line -> line.post() == post)
                .mapToInt(PostSeats::seats)
                .sum();
    }
}
