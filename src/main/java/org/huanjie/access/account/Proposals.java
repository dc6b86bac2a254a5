package org.huanjie.access.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.setting.AccountActs.AccountProposed;
import org.huanjie.access.setting.AccountActs.ProposalDropped;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Offices;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 账号提名 — a village names its staff, its town opens their accounts: so nobody in the village has held the password of another. */
@Service
public class Proposals {

    /** 一个提名. */
    public record Proposal(
            UUID id, String village, Role role, String personName, String proposedBy, OffsetDateTime proposedAt) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Proposals(JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The roles that this person's village proposes people for. */
    public static Set<Role> roles() {
        return Offices.STAFF;
    }

    /** Proposes; or every fault. */
    @Transactional
    public List<Fault> propose(@Nullable Role role, String personName, SignedIn by) {
        var faults = new ArrayList<>(AccountOffice.againstName(personName.strip()));
        if (role == null || !Offices.proposes(by, role)) {
            faults.add(Fault.of("role", AccessFault.ACCOUNT_ROLE));
        }
        if (!faults.isEmpty() || role == null) {
            return List.copyOf(faults);
        }
        sql.sql("""
                INSERT INTO access.proposal (id, village, role, person_name, proposed_by, proposed_at)
                VALUES (:id, :village, :role, :person, :by, :at)""")
                .param("id", ids.next())
                .param("village", by.division())
                .param("role", role.name())
                .param("person", personName.strip())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new AccountProposed(by.division(), role, by.signInName()));
        return List.of();
    }

    /** Those in scope that wait for their town, village by village. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return sql.sql("""
                SELECT id, village, role, person_name, proposed_by, proposed_at FROM access.proposal
                WHERE settled_at IS NULL ORDER BY village, role, proposed_at LIMIT 500""").query(Proposal.class).list();
    }

    /** One that waits, in scope. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(UUID id) {
        return open().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The town declines it, or the village takes it back; false where none such waits in scope. */
    @Transactional
    public boolean drop(UUID id, SignedIn by) {
        var found = find(id);
        if (found.isEmpty() || !settle(id, null, by)) {
            return false;
        }
        ledger.enter(new ProposalDropped(found.get().village(), found.get().role(), by.signInName()));
        return true;
    }

    /** Whether one waits in scope, for an account of this role in this village. */
    @Transactional(readOnly = true)
    boolean waits(UUID id, @Nullable Role role, String village) {
        return find(id).filter(each -> each.village().equals(village) && each.role() == role)
                .isPresent();
    }

    /** An account has been opened for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(UUID id, SignedIn account, SignedIn by) {
        settle(id, account.account(), by);
    }

    private boolean settle(UUID id, @Nullable UUID account, SignedIn by) {
        return sql.sql("""
                UPDATE access.proposal SET settled_by = :by, settled_at = :at, account = :account
                WHERE id = :id AND settled_at IS NULL""")
                        .param("by", by.signInName())
                        .param("at", OffsetDateTime.now(clock))
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }
}
