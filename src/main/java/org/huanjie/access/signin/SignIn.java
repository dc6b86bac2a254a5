package org.huanjie.access.signin;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.Attempts.Begun;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.credential.CredentialChanges.What;
import org.huanjie.access.credential.EasyPasswords;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.credential.RecoveryCodes;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.Proof;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.who.Standing;
import org.huanjie.access.who.TrueTime;
import org.springframework.stereotype.Service;

/**
 * 登录 — from a name and a password, through a second factor and a password of one's own, to a person who is signed in. No transaction is held while a password is being hashed.
 */
@Service
public class SignIn {

    /** 登录结果 — how a step of signing in ended. */
    @CheckReturnValue
    public sealed interface Outcome {
        /** Right: the session now stands so. */
        record Proceeds(Standing standing) implements Outcome {}

        /** The one-time codes have been taken up; these recovery codes are shown once. */
        record TookUp(Standing standing, List<String> recoveryCodes) implements Outcome {}

        /** Wrong; what was wrong is not said. */
        record Failed() implements Outcome {}

        /** Tried too soon after too many failures. */
        record Slowed(Instant until) implements Outcome {}

        /** The new password cannot be taken, for all these reasons. */
        record Faulty(List<Fault> faults) implements Outcome {}
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final EasyPasswords easy;
    private final Attempts attempts;
    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final CodeListPrinting printing;
    private final CredentialChanges changes;
    private final TrueTime time;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            EasyPasswords easy,
            Attempts attempts,
            SecondFactors factors,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            CodeListPrinting printing,
            CredentialChanges changes,
            TrueTime time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.easy = easy;
        this.attempts = attempts;
        this.factors = factors;
        this.codes = codes;
        this.recovery = recovery;
        this.printing = printing;
        this.changes = changes;
        this.time = time;
    }

    /** The first step. An unknown name costs, counts and is answered exactly as a wrong password. */
    public Outcome password(String typedName, String password, Source source) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        return switch (attempts.begin("password", name, source)) {
            case Begun.TooSoon(var until) -> new Outcome.Slowed(until);
            case Begun.UnderWay(var attempt) -> password(name, password, attempt);
        };
    }

    private Outcome password(String name, String password, long attempt) {
        var known = accounts.credentials(name).filter(this::mayBeUsed);
        boolean right = passwords.matches(
                password, known.map(Accounts.Credentials::password).orElse(passwords.nobodys()));
        attempts.end(attempt, right && known.isPresent(), known.map(Accounts.Credentials::signedIn));
        return right && known.isPresent() ? after(known.get()) : new Outcome.Failed();
    }

    /** What the person must put into the device that makes their codes. */
    public String secretToTakeUp(PendingSignIn pending) {
        return within(pending, () -> codes.secretToTakeUp(pending.person()));
    }

    /** Takes the one-time codes up with a first code. */
    public Outcome takeUp(PendingSignIn pending, String code, Source source) {
        return attempt(pending.person(), source, () -> codes.spend(pending.person(), SecondFactors.digits(code)))
                .orElseGet(() -> within(pending, () -> {
                    changes.enter(pending.person(), What.CODES, source);
                    return new Outcome.TookUp(afterCode(pending), recovery.renew(pending.person()));
                }));
    }

    /** The second step: the device's present code, or the next one of a printed list. */
    public Outcome code(PendingSignIn pending, String code, Source source) {
        return attempt(pending.person(), source, () -> factors.spend(pending, code))
                .orElseGet(() -> new Outcome.Proceeds(afterCode(pending)));
    }

    /** The second step by whichever factor was given. */
    public Outcome prove(PendingSignIn pending, Proof proof, Source source) {
        return attempt(pending.person(), source, () -> factors.spend(pending, proof))
                .orElseGet(() -> new Outcome.Proceeds(afterCode(pending)));
    }

    /** The codes of a new list, for the person to print. */
    public CodeListPrinting.Outcome printList(PendingSignIn pending) {
        return within(pending, () -> printing.own(pending.person()));
    }

    /** Takes the printed list up with its first code. */
    public Outcome takeUpList(PendingSignIn pending, String code, Source source) {
        return takeUpList(pending.person(), code, source).orElseGet(() -> new Outcome.Proceeds(afterCode(pending)));
    }

    /** The same of a signed-in person; empty where it was right. */
    public Optional<Outcome> takeUpList(SignedIn person, String code, Source source) {
        return attempt(person, source, () -> printing.takeUp(person, code, source));
    }

    /** Goes on without a list, where that is left to the person. */
    public Outcome withoutList(PendingSignIn pending) {
        return factors.isLeftToThem(pending.person()) ? new Outcome.Proceeds(afterCode(pending)) : new Outcome.Failed();
    }

    /** The second step for one whose device is gone: a recovery code, after which a new device is taken up. */
    public Outcome recoveryCode(PendingSignIn pending, String code, Source source) {
        return attempt(pending.person(), source, () -> recovery.spend(pending.person(), code))
                .orElseGet(() -> {
                    within(pending, () -> {
                        codes.forget(pending.person());
                        changes.enter(pending.person(), What.RECOVERY, source);
                        return true;
                    });
                    return new Outcome.Proceeds(pending.at(Step.ENROL));
                });
    }

    /** The last step where the password was one that an office gave: one of one's own. */
    public Outcome ownPassword(PendingSignIn pending, String password, String again, Source source) {
        return choose(pending.person(), password, again, source);
    }

    /** A signed-in person's change of password: their other sessions end, this one goes on. */
    public Outcome changePassword(SignedIn person, String present, String password, String again, Source source) {
        return switch (attempts.begin("password", person.signInName(), source)) {
            case Begun.TooSoon(var until) -> new Outcome.Slowed(until);
            case Begun.UnderWay(var attempt) -> {
                boolean right = isPresent(person, present);
                attempts.end(attempt, right, Optional.of(person));
                yield right ? choose(person, password, again, source) : new Outcome.Failed();
            }
        };
    }

    /** Password and second factor once more of who is signed in; the session goes on, fresh. */
    public Outcome again(SignedIn person, String password, Proof proof, Source source) {
        return switch (password(person.signInName(), password, source)) {
            case Outcome.Proceeds(PendingSignIn pending) ->
                switch (pending.step()) {
                    case CODE -> prove(pending, proof, source);
                    // their county has since made it a must
                    case LIST -> new Outcome.Proceeds(pending);
                    default -> new Outcome.Failed();
                };
            case Outcome other -> other;
        };
    }

    /** Ends every session of the person, this one included. */
    public void endSessions(SignedIn person) {
        person.scope().run(() -> accounts.endSessions(person.account()));
    }

    private boolean mayBeUsed(Accounts.Credentials account) {
        var until = account.temporaryUntil();
        return (until == null || until.toInstant().isAfter(time.instant()))
                && (factors.isDemonstration() || !account.demonstration());
    }

    private Outcome after(Accounts.Credentials account) {
        return new Outcome.Proceeds(factors.asked(account)
                .or(() -> account.temporaryUntil() == null ? Optional.empty() : Optional.of(Step.NEW_PASSWORD))
                .<Standing>map(step -> pending(account, step))
                .orElseGet(() -> new Account(account.signedIn(), account.epoch(), time.instant())));
    }

    private static PendingSignIn pending(Accounts.Credentials account, Step step) {
        return new PendingSignIn(
                account.signedIn(), account.epoch(), step, account.temporaryUntil() != null, account.demonstration());
    }

    private Standing afterCode(PendingSignIn pending) {
        return pending.temporary()
                ? pending.at(Step.NEW_PASSWORD)
                : new Account(pending.person(), pending.epoch(), time.instant());
    }

    // Empty where it was right.
    private Optional<Outcome> attempt(SignedIn person, Source source, java.util.function.BooleanSupplier check) {
        return switch (attempts.begin("code", person.signInName(), source)) {
            case Begun.TooSoon(var until) -> Optional.of(new Outcome.Slowed(until));
            case Begun.UnderWay(var attempt) -> {
                boolean right = person.scope().call(check::getAsBoolean);
                attempts.end(attempt, right, Optional.of(person));
                yield right ? Optional.empty() : Optional.of(new Outcome.Failed());
            }
        };
    }

    private Outcome choose(SignedIn person, String password, String again, Source source) {
        var faults = new ArrayList<>(passwords.against(password, again, person.signInName()));
        if (faults.isEmpty() && easy.isEasy(password, person.personName(), person.division())) {
            faults.add(Fault.of("password", AccessFault.PASSWORD_EASY));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        if (isPresent(person, password)) {
            return new Outcome.Faulty(List.of(Fault.of("password", AccessFault.PASSWORD_SAME)));
        }
        var hash = passwords.hash(password);
        var epoch = person.scope().call(() -> {
            changes.enter(person, What.PASSWORD, source);
            return accounts.password(person.account(), hash, null);
        });
        return epoch.isPresent()
                ? new Outcome.Proceeds(new Account(person, epoch.getAsInt(), time.instant()))
                : new Outcome.Failed();
    }

    private boolean isPresent(SignedIn person, String password) {
        return accounts.credentials(person.signInName())
                .map(account -> passwords.matches(password, account.password()))
                .orElse(false);
    }

    private static <T> T within(PendingSignIn pending, java.util.function.Supplier<T> work) {
        return pending.person().scope().call(work);
    }
}
