package org.huanjie.election.committee;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选委会联系方式簿 — what a village's public page says of where its election committee is reached, from its being chosen to the archive. */
@Service
@Transactional(readOnly = true)
public class CommitteeContacts {

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");

    private final JdbcClient sql;
    private final Elections elections;
    private final Ledger ledger;
    private final Clock clock;

    CommitteeContacts(JdbcClient sql, Elections elections, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As it was said last; every round of an election has that of the first. */
    public Optional<CommitteeContact> of(Election election) {
        return sql.sql("SELECT phone, place, hours FROM election.committee_contact WHERE election = :election")
                .param("election", election.first().uuid())
                .query(CommitteeContact.class)
                .optional();
    }

    /** Whether there is a committee to reach: it sits until all is handed over and filed away. */
    public static boolean sits(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && election.reached(Stage.COMMITTEE_CHOSEN)
                && !election.reached(Stage.ARCHIVED);
    }

    @Transactional
    public Verdict<Nothing> say(ElectionId id, CommitteeContact contact, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        if (!sits(election)) {
            reasons.add(
                    election.reached(Stage.ARCHIVED)
                            ? StageRefusal.FINAL.of(election.body(), election.stage())
                            : CommitteeRefusal.NOT_CHOSEN.of());
        }
        reasons.addAll(faults(contact));
        return Verdict.unless(reasons, () -> {
            write(election, contact, by);
            ledger.enter(new CommitteeAct.CommitteeContactSaid(election.village(), election.id(), by.signInName()));
        });
    }

    private static List<Reason> faults(CommitteeContact contact) {
        var reasons = new ArrayList<Reason>();
        if (!PHONE.matcher(contact.phone()).matches()) {
            reasons.add(CommitteeRefusal.PHONE.of().at("phone"));
        }
        if (contact.place().isBlank() || contact.place().length() > CommitteeContact.LONGEST_PLACE) {
            reasons.add(CommitteeRefusal.PLACE.of(CommitteeContact.LONGEST_PLACE).at("place"));
        }
        if (contact.hours().length() > CommitteeContact.LONGEST_HOURS) {
            reasons.add(CommitteeRefusal.HOURS.of(CommitteeContact.LONGEST_HOURS).at("hours"));
        }
        return reasons;
    }

    private void write(Election election, CommitteeContact contact, SignedIn by) {
        sql.sql("""
                INSERT INTO election.committee_contact (election, village, phone, place, hours, set_at, set_by)
                VALUES (:election, :village, :phone, :place, :hours, :at, :by)
                ON CONFLICT (election) DO UPDATE SET phone = excluded.phone, place = excluded.place, hours = excluded.hours,
                  set_at = excluded.set_at, set_by = excluded.set_by""")
                .param("election", election.first().uuid())
                .param("village", election.village())
                .param("phone", contact.phone())
                .param("place", contact.place())
                .param("hours", contact.hours())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
    }
}
