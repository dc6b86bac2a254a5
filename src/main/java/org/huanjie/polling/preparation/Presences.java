package org.huanjie.polling.preparation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.account.Independence;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 到岗登录表 — which accounts of a village act on the day of its vote, and who of their bearers has signed in before a witness. */
@Component
public class Presences {

    /** Whose acts at the desk and the count need an account, and the duties that they stand for. */
    private static final Map<Role, Set<Duty>> DUTIES = Map.of(
            Role.BALLOT_ISSUER, Set.of(Duty.ISSUER),
            Role.CALLER, Set.of(Duty.CALLER),
            Role.TELLER, Set.of(Duty.TELLER),
            Role.SCRUTINEER, Set.of(Duty.CHIEF_SCRUTINEER, Duty.SCRUTINEER));

    private record Row(String signInName, String witness, OffsetDateTime at) {}

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Roster roster;
    private final Independence independence;
    private final Clock clock;

    Presences(JdbcClient sql, Accounts accounts, Roster roster, Independence independence, Clock clock) {
        this.independence = independence;
        this.sql = sql;
        this.accounts = accounts;
        this.roster = roster;
        this.clock = clock;
    }

    /** Every account of the village that could act, in the order of their roles. */
    public List<Presence> of(Election election) {
        var staff = roster.of(election.id());
        var signed = signed(election.id());
        return accounts.covering(election.village(), DUTIES.keySet()).stream()
                .filter(account -> account.division().equals(election.village()))
                .map(account -> presence(
                        account.signInName(),
                        account.personName(),
                        account.role(),
                        entry(staff, account.role(), account.personName()),
                        Optional.ofNullable(signed.get(account.signInName()))))
                .toList();
    }

    /** Who is there, has an account and has not signed in. */
    public List<Reason> missing(Election election) {
        return of(election).stream()
                .filter(Presence::awaited)
                .map(one -> PollingRefusal.NOT_SIGNED_IN.of(one.name(), one.role()))
                .toList();
    }

    /** The entry of the staff that this person may sign in for: of their own name, and a duty that their role stands for. */
    public Optional<StaffMember> entry(ElectionId election, SignedIn member) {
        return entry(roster.of(election), member.role(), member.personName());
    }

    /** Whether this account's bearer has signed in. */
    public boolean signedIn(ElectionId election, SignedIn member) {
        return signed(election).containsKey(member.signInName());
    }

    /** Whether this account's bearer has signed in, and nobody has had the account in hand since: a reset may have made another of them. */
    public boolean seen(ElectionId election, String signInName) {
        return sql.sql(
                        "SELECT at FROM polling.presence WHERE election = :election AND sign_in_name = :account ORDER BY at DESC LIMIT 1")
                .param("election", election.uuid())
                .param("account", signInName)
                .query(OffsetDateTime.class)
                .optional()
                .filter(at -> independence.history(signInName).stream()
                        .noneMatch(handling -> handling.at().isAfter(at.toInstant())))
                .isPresent();
    }

    public void add(Election election, StaffMember entry, SignedIn member, SignedIn before) {
        sql.sql("""
                INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
                VALUES (:election, :village, :account, :duty, :name, :witness, :at)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("account", member.signInName())
                .param("duty", entry.duty().name())
                .param("name", entry.name())
                .param("witness", before.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Whoever signed in on a day has done so for every vote of that day: with the hour and the witness that it had. */
    public void carry(Election from, Election to) {
        sql.sql("""
                INSERT INTO polling.presence (election, village, sign_in_name, role, name, witness, at)
                SELECT :to, p.village, p.sign_in_name, p.role, p.name, p.witness, p.at FROM polling.presence p
                JOIN polling.staff s ON s.election = :to AND s.role = p.role AND s.name = p.name
                WHERE p.election = :from""")
                .param("from", from.id().uuid())
                .param("to", to.id().uuid())
                .update();
    }

    private Map<String, Row> signed(ElectionId election) {
        return sql
                .sql("SELECT sign_in_name, witness, at FROM polling.presence WHERE election = :election ORDER BY at")
                .param("election", election.uuid())
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::signInName, Function.identity(), (first, again) -> again));
    }

    private static Optional<StaffMember> entry(List<StaffMember> staff, Role role, String name) {
        return staff.stream()
                .filter(member -> DUTIES.getOrDefault(role, Set.of()).contains(member.duty())
                        && PersonName.same(member.name(), name))
                .findFirst();
    }

    private static Presence presence(
            String account, String name, Role role, Optional<StaffMember> entry, Optional<Row> signed) {
        return new Presence(
                account,
                name,
                role,
                entry.map(StaffMember::duty),
                entry.filter(StaffMember::there).isPresent(),
                signed.map(Row::witness),
                signed.map(Row::at));
    }
}
