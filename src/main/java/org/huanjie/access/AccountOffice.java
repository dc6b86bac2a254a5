package org.huanjie.access;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.access.AccountActs.AccountClosed;
import org.huanjie.access.AccountActs.AccountHandedOver;
import org.huanjie.access.AccountActs.AccountOpened;
import org.huanjie.access.AccountActs.AccountReset;
import org.huanjie.access.Passwords.Temporary;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 账号管理 — accounts are opened, reset, handed over and closed by the office of their division ({@link Offices}); nobody acts on their
 * own, so an office never closes itself out.
 */
@Service
public class AccountOffice {

    /** 新账号 — what an office types to open an account. */
    public record Wish(
            String signInName, String personName, @Nullable Role role, String division) {}

    /** 办理结果 — done, refused with all reasons, or no such account in scope. */
    @CheckReturnValue
    public sealed interface Outcome {
        /** A temporary password is shown once and must be changed at the first sign-in. */
        record Done(SignedIn account, Optional<String> temporaryPassword) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /** How long a temporary password waits for its first use. */
    public static final int TEMPORARY_DAYS = 14;

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST_PERSON_NAME = 40;

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final Attempts attempts;
    private final Divisions divisions;
    private final Handlings handlings;
    private final Ledger ledger;
    private final Ids ids;
    private final TrueTime time;
    private final TransactionOperations transaction;

    AccountOffice(
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            Attempts attempts,
            Divisions divisions,
            Handlings handlings,
            Ledger ledger,
            Ids ids,
            TrueTime time,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.attempts = attempts;
        this.divisions = divisions;
        this.handlings = handlings;
        this.ledger = ledger;
        this.ids = ids;
        this.time = time;
        this.transaction = transaction;
    }

    /** The roles that this person's office may give. */
    public static List<Role> rolesOf(SignedIn by) {
        return Offices.rolesOf(by);
    }

    /** Whether this person may act on the account. */
    public static boolean manages(SignedIn by, Accounts.Entry account) {
        return !account.closed()
                && !account.id().equals(by.account())
                && Offices.manages(by, account.role(), account.division());
    }

    public Outcome open(Wish wish, SignedIn by) {
        return afterHashing(temporary -> opened(wish, temporary, by));
    }

    private Outcome opened(Wish wish, Temporary temporary, SignedIn by) {
        var typed = new Wish(
                wish.signInName().strip().toLowerCase(Locale.ROOT),
                wish.personName().strip(),
                wish.role(),
                wish.division().strip());
        var faults = against(typed, by);
        if (!faults.isEmpty() || typed.role() == null) {
            return new Outcome.Refused(faults);
        }
        var account = new SignedIn(ids.next(), typed.signInName(), typed.personName(), typed.role(), typed.division());
        accounts.add(account, temporary.hash(), time.instant().plus(Duration.ofDays(TEMPORARY_DAYS)), false);
        handlings.enter(account, Handling.Kind.OPENED, by, Optional.empty());
        ledger.enter(new AccountOpened(account.division(), account.signInName(), account.role(), by.signInName()));
        return new Outcome.Done(account, Optional.of(temporary.password()));
    }

    /** A new temporary password; sessions end, locks are lifted, one-time codes are taken up anew. */
    public Outcome reset(UUID id, SignedIn by) {
        return afterHashing(temporary -> onAccount(
                id,
                by,
                account -> renewed(
                        account,
                        temporary,
                        Handling.Kind.RESET,
                        by,
                        new AccountReset(account.division(), account.signInName(), account.role(), by.signInName()))));
    }

    /** The same account for another named person, who begins as after a reset. */
    public Outcome handOver(UUID id, String personName, SignedIn by) {
        return afterHashing(temporary -> handedOver(id, personName, temporary, by));
    }

    private Outcome handedOver(UUID id, String personName, Temporary temporary, SignedIn by) {
        var faults = againstName(personName.strip());
        return onAccount(id, by, account -> {
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            accounts.rename(id, personName.strip());
            var successor = new SignedIn(
                    account.account(), account.signInName(), personName.strip(), account.role(), account.division());
            return renewed(
                    successor,
                    temporary,
                    Handling.Kind.HANDED_OVER,
                    by,
                    new AccountHandedOver(account.division(), account.signInName(), account.role(), by.signInName()));
        });
    }

    @Transactional
    public Outcome close(UUID id, SignedIn by) {
        return onAccount(id, by, account -> {
            accounts.close(id);
            ledger.enter(new AccountClosed(account.division(), account.signInName(), account.role(), by.signInName()));
            return new Outcome.Done(account, Optional.empty());
        });
    }

    // no transaction is held while a password is being hashed
    private Outcome afterHashing(Function<Temporary, Outcome> act) {
        var temporary = passwords.temporaryHashed();
        return Objects.requireNonNull(transaction.execute(t -> act.apply(temporary)));
    }

    private Outcome onAccount(UUID id, SignedIn by, Function<SignedIn, Outcome> act) {
        accounts.oneAtATime(by);
        var entry = accounts.find(id);
        if (entry.isEmpty()) {
            return new Outcome.NotThere();
        }
        return manages(by, entry.get()) && !accounts.isClosed(by)
                ? act.apply(entry.get().person())
                : new Outcome.Refused(List.of(Fault.of("account", "account.fault.not-yours")));
    }

    private Outcome renewed(SignedIn account, Temporary temporary, Handling.Kind kind, SignedIn by, Act act) {
        accounts.password(account.account(), temporary.hash(), time.instant().plus(Duration.ofDays(TEMPORARY_DAYS)));
        codes.forget(account);
        recovery.forget(account);
        attempts.unlock(account);
        handlings.enter(account, kind, by, Optional.empty());
        ledger.enter(act);
        return new Outcome.Done(account, Optional.of(temporary.password()));
    }

    private List<Fault> against(Wish wish, SignedIn by) {
        var faults = new ArrayList<>(againstNames(wish.signInName(), wish.personName()));
        if (accounts.isTaken(wish.signInName())) {
            faults.addFirst(Fault.of("signInName", "account.fault.taken"));
        }
        var role = wish.role();
        if (role == null || !Offices.rolesOf(by).contains(role)) {
            faults.add(Fault.of("role", "account.fault.role"));
        } else if (!Offices.manages(by, role, wish.division())
                || divisions.find(wish.division()).isEmpty()) {
            faults.add(Fault.of(
                    "division", "account.fault.division." + role.level().name()));
        }
        return List.copyOf(faults);
    }

    /** What stands against a sign-in name and a person's name as such. */
    static List<Fault> againstNames(String signInName, String personName) {
        var faults = new ArrayList<Fault>();
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            faults.add(Fault.of("signInName", "account.fault.sign-in-name"));
        }
        faults.addAll(againstName(personName));
        return faults;
    }

    private static List<Fault> againstName(String personName) {
        return personName.isEmpty() || personName.length() > LONGEST_PERSON_NAME
                ? List.of(Fault.of("personName", "account.fault.person-name"))
                : List.of();
    }
}
