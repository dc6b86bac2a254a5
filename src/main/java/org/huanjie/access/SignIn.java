package org.huanjie.access;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.access.Attempts.Begun;
import org.huanjie.access.CredentialChanges.What;
import org.huanjie.access.PendingSignIn.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * 登录 — from a name and a password, through the one-time code for county roles and a password of one's own, to a person who is
 * signed in. No transaction is held while a password is being hashed.
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
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final CredentialChanges changes;
    private final TrueTime time;
    private final boolean demo;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            EasyPasswords easy,
            Attempts attempts,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            CredentialChanges changes,
            TrueTime time,
            @Value("${huanjie.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.easy = easy;
        this.attempts = attempts;
        this.codes = codes;
        this.recovery = recovery;
        this.changes = changes;
        this.time = time;
        this.demo = demo;
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
        return attempt(pending.person(), source, () -> codes.spend(pending.person(), digits(code)))
                .orElseGet(() -> within(pending, () -> {
                    changes.enter(pending.person(), What.CODES, source);
                    return new Outcome.TookUp(afterCode(pending), recovery.renew(pending.person()));
                }));
    }

    /** The second step: the present code. */
    public Outcome code(PendingSignIn pending, String code, Source source) {
        return attempt(pending.person(), source, () -> spend(pending, digits(code)))
                .orElseGet(() -> new Outcome.Proceeds(afterCode(pending)));
    }

    /** Whether this account is one of a running demonstration, whose codes its pages show. */
    boolean isShown(PendingSignIn pending) {
        return demo && pending.demonstration();
    }

    private boolean spend(PendingSignIn pending, String code) {
        return isShown(pending) ? codes.spendShown(pending.person(), code) : codes.spend(pending.person(), code);
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

    /** Password and code once more of who is signed in; the session goes on, fresh. */
    public Outcome again(SignedIn person, String password, String code, Source source) {
        return switch (password(person.signInName(), password, source)) {
            case Outcome.Proceeds(PendingSignIn pending) ->
                pending.step() == Step.CODE ? code(pending, code, source) : new Outcome.Failed();
            case Outcome other -> other;
        };
    }

    /** Ends every session of the person, this one included. */
    public void endSessions(SignedIn person) {
        person.scope().run(() -> accounts.endSessions(person.account()));
    }

    private boolean mayBeUsed(Accounts.Credentials account) {
        var until = account.temporaryUntil();
        return (until == null || until.toInstant().isAfter(time.instant())) && (demo || !account.demonstration());
    }

    private Outcome after(Accounts.Credentials account) {
        boolean temporary = account.temporaryUntil() != null;
        if (asksCode(account)) {
            return new Outcome.Proceeds(pending(account, account.enrolled() ? Step.CODE : Step.ENROL));
        }
        return new Outcome.Proceeds(
                temporary
                        ? pending(account, Step.NEW_PASSWORD)
                        : new Account(account.signedIn(), account.epoch(), time.instant()));
    }

    // An earlier demonstration's accounts may have none to show.
    private static boolean asksCode(Accounts.Credentials account) {
        return account.role().needsCode() && (account.enrolled() || !account.demonstration());
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
            faults.add(Fault.of("password", "password.fault.easy"));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        if (isPresent(person, password)) {
            return new Outcome.Faulty(List.of(Fault.of("password", "password.fault.same")));
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

    private static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }

    private static <T> T within(PendingSignIn pending, java.util.function.Supplier<T> work) {
        return pending.person().scope().call(work);
    }
}
