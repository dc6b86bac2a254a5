package org.huanjie.access.account;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.setting.AccountActs.SecretGiven;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 交付临时密码 — makes an account's temporary password at the moment in which it goes to its person: on a slip that is folded and sealed, or
 * on the screen before the person, who writes their name for it. Once for each opening, reset or hand-over, by whoever did that.
 */
@Service
public class TemporarySecrets {

    /** 交付结果. */
    @CheckReturnValue
    public sealed interface Outcome {
        /** Made, and never to be had again. */
        record Given(SignedIn account, String password) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    private final Accounts accounts;
    private final Handlings handlings;
    private final Passwords passwords;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final TrueTime time;

    TemporarySecrets(
            Accounts accounts,
            Handlings handlings,
            Passwords passwords,
            Ledger ledger,
            TransactionOperations transaction,
            TrueTime time) {
        this.accounts = accounts;
        this.handlings = handlings;
        this.passwords = passwords;
        this.ledger = ledger;
        this.transaction = transaction;
        this.time = time;
    }

    /** Whether this person has still to give the account its temporary password. */
    public boolean isDue(Accounts.Entry account, SignedIn by) {
        return !account.closed() && due(account, by).isPresent();
    }

    /** The accounts whose temporary password this person has still to give. */
    public List<Accounts.Entry> due(SignedIn by) {
        return by.scope()
                .call(() -> handlings.notGiven(by).stream()
                        .flatMap(id -> accounts.find(id).stream())
                        .filter(account -> !account.closed())
                        .toList());
    }

    /** For a slip that is printed, folded and sealed. */
    public Outcome onSlip(UUID account, SignedIn by) {
        return give(account, Handling.Given.SLIP, by, List.of());
    }

    /** On the screen, before the person who says so by writing their own name. */
    public Outcome inPresence(UUID account, String ownName, boolean agreed, SignedIn by) {
        var faults = new ArrayList<Fault>();
        if (by.scope()
                .call(() -> accounts.find(account))
                .filter(entry -> !PersonName.same(entry.personName(), ownName))
                .isPresent()) {
            faults.add(Fault.of("ownName", AccessFault.SECRET_NAME));
        }
        if (!agreed) {
            faults.add(Fault.of("agreed", AccessFault.SECRET_AGREED));
        }
        return give(account, Handling.Given.PRESENT, by, faults);
    }

    private Outcome give(UUID id, Handling.Given way, SignedIn by, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var password = passwords.temporary();
        var hash = passwords.hash(password);
        var outcome = transaction.execute(t -> give(id, way, by, password, hash));
        return outcome == null ? new Outcome.NotThere() : outcome;
    }

    private Outcome give(UUID id, Handling.Given way, SignedIn by, String password, String hash) {
        accounts.oneAtATime(by);
        var account = accounts.find(id);
        if (account.isEmpty()) {
            return new Outcome.NotThere();
        }
        var handling = due(account.get(), by);
        if (handling.isEmpty() || account.get().closed() || accounts.isClosed(by)) {
            return new Outcome.Refused(List.of(Fault.of("", AccessFault.SECRET_NOT_DUE)));
        }
        var person = account.get().person();
        handlings.given(handling.get(), person, way, by);
        accounts.password(id, hash, time.instant().plus(Duration.ofDays(AccountOffice.TEMPORARY_DAYS)));
        ledger.enter(new SecretGiven(person.division(), person.signInName(), person.role(), way, by.signInName()));
        return new Outcome.Given(person, password);
    }

    private Optional<Long> due(Accounts.Entry account, SignedIn by) {
        return handlings.lastNotGiven(account.signInName(), by);
    }
}
