package org.huanjie.access.signin;

import com.google.errorprone.annotations.CheckReturnValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.who.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 在场第二人 — who stands beside the signed-in person and proves it with name, password and code, for an act that takes two.
 *
 * <p>It is a sign-in in every respect but the session: attempts are counted, the code is spent, a temporary password, a closed account
 * and a demonstration's elsewhere are refused. Whether the two are independent is asked of {@code Independence}.
 */
@Service
public class SecondPerson {

    /** 核验结果 — the second person is there, or why not. */
    @CheckReturnValue
    public sealed interface Verdict {
        record Present(SignedIn person) implements Verdict {}

        record Refused(List<Fault> faults) implements Verdict {}
    }

    private final SignIn signIn;
    private final SecondFactors factors;
    private final KnownDevices devices;

    SecondPerson(SignIn signIn, SecondFactors factors, KnownDevices devices) {
        this.signIn = signIn;
        this.factors = factors;
        this.devices = devices;
    }

    /**
     * Asked before the transaction of the act, since a password is hashed meanwhile. Whoever signs at another's device is slowed down as
     * at the sign-in page: by name and line, and on a device that knows them by themselves alone.
     *
     * @param code the one-time code; empty for an account that has none
     */
    public Verdict verify(String signInName, String password, String code, SignedIn first, HttpServletRequest request) {
        return verify(signInName, password, code, first, devices.source(request));
    }

    public Verdict verify(String signInName, String password, String code, SignedIn first, Source source) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a second person is asked before the transaction, not within it");
        }
        if (signInName.strip().toLowerCase(Locale.ROOT).equals(first.signInName())) {
            return refused(AccessFault.SECOND_SAME);
        }
        return switch (signIn.password(signInName, password, source)) {
            case Outcome.Proceeds(var standing) -> after(standing, code, source);
            case Outcome.Slowed slowed -> refused(AccessFault.SECOND_LOCKED);
            default -> refused(AccessFault.SECOND_FAILED);
        };
    }

    private Verdict after(Standing standing, String code, Source source) {
        return switch (standing) {
            case Account account -> new Verdict.Present(account.person());
            // a demonstration shows its codes on the page of the code, where a second person never comes
            case PendingSignIn pending
            when pending.step() == Step.CODE && factors.isShown(pending) -> new Verdict.Present(pending.person());
            case PendingSignIn pending when pending.step() == Step.CODE -> code(pending, code, source);
            case PendingSignIn pending ->
                refused(pending.temporary() ? AccessFault.SECOND_TEMPORARY : AccessFault.SECOND_NO_CODES);
        };
    }

    private Verdict code(PendingSignIn pending, String code, Source source) {
        var held = pending.person().scope().call(() -> factors.of(pending.person()));
        if (!held.device() && !held.list()) {
            return refused(AccessFault.SECOND_PASSKEY);
        }
        if (code.isBlank() && held.number() != null) {
            return new Verdict.Refused(List.of(Fault.of("second", AccessFault.SECOND_LISTED, held.number())));
        }
        return switch (signIn.code(pending, code, source)) {
            case Outcome.Proceeds(Account account) -> new Verdict.Present(account.person());
            case Outcome.Proceeds(var unfinished) -> refused(AccessFault.SECOND_TEMPORARY);
            case Outcome.Slowed slowed -> refused(AccessFault.SECOND_LOCKED);
            default -> refused(AccessFault.SECOND_FAILED);
        };
    }

    private static Verdict refused(AccessFault what) {
        return new Verdict.Refused(List.of(Fault.of("second", what)));
    }
}
