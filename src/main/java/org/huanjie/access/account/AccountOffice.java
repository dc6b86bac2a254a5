package org.huanjie.access.account;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.CodeLists;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.credential.RecoveryCodes;
import org.huanjie.access.passkey.Passkeys;
import org.huanjie.access.setting.AccountActs.AccountClosed;
import org.huanjie.access.setting.AccountActs.AccountHandedOver;
import org.huanjie.access.setting.AccountActs.AccountOpened;
import org.huanjie.access.setting.AccountActs.AccountReset;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.Offices;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 账号管理 — accounts are opened, reset, handed over and closed by the office above their division ({@link Offices}); nobody acts on their
 * own, so an office never closes itself out. The temporary password is made afterwards, when it is given to its person
 * ({@link TemporarySecrets}): until then nobody can sign in with the account.
 */
@Service
public class AccountOffice {

    /** 新账号 — what an office types to open an account. */
    public record Wish(
            String signInName, String personName, @Nullable Role role, String division) {}

    /** 办理结果 — done, refused with all reasons, or no such account in scope. */
    @CheckReturnValue
    public sealed interface Outcome {
        record Done(SignedIn account) implements Outcome {}

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
    private final CodeLists lists;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final Divisions divisions;
    private final Handlings handlings;
    private final Proposals proposals;
    private final Seconds seconds;
    private final Ledger ledger;
    private final Ids ids;
    private final TrueTime time;

    AccountOffice(
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            CodeLists lists,
            Passkeys passkeys,
            Attempts attempts,
            Divisions divisions,
            Handlings handlings,
            Proposals proposals,
            Seconds seconds,
            Ledger ledger,
            Ids ids,
            TrueTime time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.lists = lists;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.divisions = divisions;
        this.handlings = handlings;
        this.proposals = proposals;
        this.seconds = seconds;
        this.ledger = ledger;
        this.ids = ids;
        this.time = time;
    }

    /** The roles that this person's office may give. */
    public static List<Role> rolesOf(SignedIn by) {
        return Offices.rolesOf(by);
    }

    /** Whether this person may act on the account. */
    public static boolean manages(SignedIn by, Accounts.Entry account) {
        return !account.closed()
                && !account.id().equals(by.account())
                && Offices.way(by, account.role(), account.division()) != Offices.Way.NOT;
    }

    /** Whether opening or resetting an account of this role takes a second of this person's office. */
    public static boolean needsSecond(SignedIn by, Role role, String division) {
        return Offices.way(by, role, division) == Offices.Way.WITH_SECOND;
    }

    /** As {@link #open(Wish, Optional, SignedIn, Optional)}, where one opens alone what no village proposed. */
    @Transactional
    public Outcome open(Wish wish, SignedIn by) {
        return open(wish, Optional.empty(), by, Optional.empty());
    }

    /** Opens an account, for a village's proposal where there is one; a second confirms it where the office has none above it. */
    @Transactional
    public Outcome open(Wish wish, Optional<UUID> proposal, SignedIn by, Optional<SignedIn> second) {
        accounts.oneAtATime(by);
        var typed = new Wish(
                wish.signInName().strip().toLowerCase(Locale.ROOT),
                wish.personName().strip(),
                wish.role(),
                wish.division().strip());
        var faults = new ArrayList<>(against(typed, by, second));
        proposal.filter(id -> !proposals.waits(id, typed.role(), typed.division()))
                .ifPresent(id -> faults.add(Fault.of("", AccessFault.PROPOSAL_GONE)));
        if (!faults.isEmpty() || typed.role() == null) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        var account = new SignedIn(ids.next(), typed.signInName(), typed.personName(), typed.role(), typed.division());
        accounts.add(account, passwords.nobodys(), notYet(), false);
        var confirmed = seconds.needed(by, account, second);
        handlings.enter(account, Handling.Kind.OPENED, by, confirmed);
        proposal.ifPresent(id -> proposals.opened(id, account, by));
        ledger.enter(new AccountOpened(
                account.division(), account.signInName(), account.role(), by.signInName(), name(confirmed)));
        return new Outcome.Done(account);
    }

    /** As {@link #reset(UUID, SignedIn, Optional)}, where one does it alone. */
    @Transactional
    public Outcome reset(UUID id, SignedIn by) {
        return reset(id, by, Optional.empty());
    }

    /** The password is void and sessions end, delays are lifted, one-time codes are taken up anew, a printed list and passkeys are void. */
    @Transactional
    public Outcome reset(UUID id, SignedIn by, Optional<SignedIn> second) {
        return onAccount(id, by, account -> renewed(account, Handling.Kind.RESET, by, second));
    }

    /** As {@link #handOver(UUID, String, SignedIn, Optional)}, where one does it alone. */
    @Transactional
    public Outcome handOver(UUID id, String personName, SignedIn by) {
        return handOver(id, personName, by, Optional.empty());
    }

    /** The same account for another named person, who begins as after a reset. */
    @Transactional
    public Outcome handOver(UUID id, String personName, SignedIn by, Optional<SignedIn> second) {
        var faults = againstName(personName.strip());
        return onAccount(
                id,
                by,
                account -> faults.isEmpty()
                        ? renewed(
                                new SignedIn(
                                        account.account(),
                                        account.signInName(),
                                        personName.strip(),
                                        account.role(),
                                        account.division()),
                                Handling.Kind.HANDED_OVER,
                                by,
                                second)
                        : new Outcome.Refused(faults));
    }

    /** Closing needs no second: nobody gains by it what they could act with. */
    @Transactional
    public Outcome close(UUID id, SignedIn by) {
        return onAccount(id, by, account -> {
            accounts.close(id);
            ledger.enter(new AccountClosed(account.division(), account.signInName(), account.role(), by.signInName()));
            return new Outcome.Done(account);
        });
    }

    private Outcome onAccount(UUID id, SignedIn by, Function<SignedIn, Outcome> act) {
        accounts.oneAtATime(by);
        var entry = accounts.find(id);
        if (entry.isEmpty()) {
            return new Outcome.NotThere();
        }
        return manages(by, entry.get()) && !accounts.isClosed(by)
                ? act.apply(entry.get().person())
                : new Outcome.Refused(List.of(Fault.of("", AccessFault.ACCOUNT_NOT_YOURS)));
    }

    private Outcome renewed(SignedIn account, Handling.Kind kind, SignedIn by, Optional<SignedIn> second) {
        var faults = seconds.against(by, account.role(), account.division(), Optional.of(account), second);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        accounts.rename(account.account(), account.personName());
        accounts.password(account.account(), passwords.nobodys(), notYet());
        codes.forget(account);
        recovery.forget(account);
        lists.forget(account);
        passkeys.forget(account);
        attempts.tryAgain(account);
        var confirmed = seconds.needed(by, account, second);
        handlings.enter(account, kind, by, confirmed);
        ledger.enter(act(kind, account, by, name(confirmed)));
        return new Outcome.Done(account);
    }

    private static Act act(Handling.Kind kind, SignedIn account, SignedIn by, @Nullable String second) {
        return kind == Handling.Kind.RESET
                ? new AccountReset(account.division(), account.signInName(), account.role(), by.signInName(), second)
                : new AccountHandedOver(
                        account.division(), account.signInName(), account.role(), by.signInName(), second);
    }

    // A temporary password that has run out: the account waits for one that is given to its person.
    private Instant notYet() {
        return time.instant();
    }

    private static @Nullable String name(Optional<SignedIn> second) {
        return second.map(SignedIn::signInName).orElse(null);
    }

    /** What stands against opening such an account; names as they are kept. */
    List<Fault> against(Wish wish, SignedIn by, Optional<SignedIn> second) {
        var faults = new ArrayList<>(againstNames(wish.signInName(), wish.personName()));
        if (accounts.isTaken(wish.signInName())) {
            faults.addFirst(Fault.of("signInName", AccessFault.ACCOUNT_TAKEN));
        }
        var role = wish.role();
        if (role == null || !Offices.rolesOf(by).contains(role)) {
            faults.add(Fault.of("role", AccessFault.ACCOUNT_ROLE));
        } else if (Offices.way(by, role, wish.division()) == Offices.Way.NOT
                || divisions.find(wish.division()).isEmpty()) {
            faults.add(Fault.of(
                    "division",
                    switch (role.level()) {
                        case VILLAGE -> AccessFault.ACCOUNT_DIVISION_VILLAGE;
                        case TOWN -> AccessFault.ACCOUNT_DIVISION_TOWN;
                        default -> AccessFault.ACCOUNT_DIVISION_COUNTY;
                    }));
        } else {
            faults.addAll(seconds.against(by, role, wish.division(), Optional.empty(), second));
        }
        return List.copyOf(faults);
    }

    /** What stands against a sign-in name and a person's name as such. */
    static List<Fault> againstNames(String signInName, String personName) {
        var faults = new ArrayList<Fault>();
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            faults.add(Fault.of("signInName", AccessFault.ACCOUNT_SIGN_IN_NAME));
        }
        faults.addAll(againstName(personName));
        return faults;
    }

    static List<Fault> againstName(String personName) {
        return personName.isEmpty() || personName.length() > LONGEST_PERSON_NAME
                ? List.of(Fault.of("personName", AccessFault.ACCOUNT_PERSON_NAME))
                : List.of();
    }
}
