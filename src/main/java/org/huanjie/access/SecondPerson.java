package org.huanjie.access;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Locale;
import org.huanjie.access.PendingSignIn.Step;
import org.huanjie.access.SignIn.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 在场第二人 — who stands beside the signed-in person and proves it with name, password and code, for an act that takes two.
 *
 * <p>It is a sign-in in every respect but the session: attempts are counted, the code is spent, a temporary password, a closed account
 * and a demonstration's elsewhere are refused. Whether the two are independent is asked of {@link Independence}.
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

    SecondPerson(SignIn signIn, SecondFactors factors) {
        this.signIn = signIn;
        this.factors = factors;
    }

    /**
     * Asked before the transaction of the act, since a password is hashed meanwhile.
     *
     * @param code the one-time code; empty for an account that has none
     * @param address where the request came from
     */
    public Verdict verify(String signInName, String password, String code, SignedIn first, String address) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a second person is asked before the transaction, not within it");
        }
        if (signInName.strip().toLowerCase(Locale.ROOT).equals(first.signInName())) {
            return refused("second.same");
        }
        return switch (signIn.password(signInName, password, Source.of(address))) {
            case Outcome.Proceeds(var standing) -> after(standing, code, address);
            case Outcome.Slowed slowed -> refused("second.locked");
            default -> refused("second.failed");
        };
    }

    private Verdict after(Standing standing, String code, String address) {
        return switch (standing) {
            case Account account -> new Verdict.Present(account.person());
            // a demonstration shows its codes on the page of the code, where a second person never comes
            case PendingSignIn pending
            when pending.step() == Step.CODE && factors.isShown(pending) -> new Verdict.Present(pending.person());
            case PendingSignIn pending when pending.step() == Step.CODE -> code(pending, code, address);
            case PendingSignIn pending ->
                refused(pending.temporary() ? "second.temporary" : "second.no-codes");
        };
    }

    private Verdict code(PendingSignIn pending, String code, String address) {
        var held = pending.person().scope().call(() -> factors.of(pending.person()));
        if (code.isBlank() && held.number() != null) {
            return new Verdict.Refused(List.of(Fault.of("second", "second.listed", held.number())));
        }
        return switch (signIn.code(pending, code, Source.of(address))) {
            case Outcome.Proceeds(Account account) -> new Verdict.Present(account.person());
            case Outcome.Proceeds(var unfinished) -> refused("second.temporary");
            case Outcome.Slowed slowed -> refused("second.locked");
            default -> refused("second.failed");
        };
    }

    private static Verdict refused(String key) {
        return new Verdict.Refused(List.of(Fault.of("second", key)));
    }
}
