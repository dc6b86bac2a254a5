package org.huanjie.access.signin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.setting.AccountActs.AccountOpened;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 演示账号 — accounts whose password stands on the sign-in page. They are made, shown and let in only with {@code huanjie.demo=true}: a
 * server started over a demonstration's data lets none of them in.
 */
@Service
public class Demonstration {

    /** The one password of every demonstration account. */
    public static final String PASSWORD = "huanjie-demo";

    /** 演示登录 — one line of the list on the sign-in page. */
    public record Offer(String signInName, String personName, Role role, String division) {}

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final boolean on;
    private Optional<String> hash = Optional.empty();

    Demonstration(
            JdbcClient sql,
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            Ledger ledger,
            TransactionOperations transaction,
            @Value("${huanjie.demo:false}") boolean on) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.ledger = ledger;
        this.transaction = transaction;
        this.on = on;
    }

    /** Opens such an account, its one-time codes taken up; in the scope of its division. */
    public SignedIn open(SignedIn account, SignedIn by) {
        if (!on) {
            throw new IllegalStateException("demonstration accounts exist in a demonstration alone");
        }
        var hash = hash();
        return Objects.requireNonNull(transaction.execute(t -> opened(account, hash, by)));
    }

    private SignedIn opened(SignedIn account, String hash, SignedIn by) {
        var opened = accounts.add(account, hash, null, true);
        if (account.role().needsCode()) {
            codes.takeUpUnseen(account);
        }
        ledger.enter(
                new AccountOpened(account.division(), account.signInName(), account.role(), by.signInName(), null));
        return opened;
    }

    /** What the sign-in page offers; nothing outside a demonstration. */
    @Transactional(readOnly = true)
    public List<Offer> offers() {
        return on
                ? sql.sql("SELECT * FROM access.demonstrations()")
                        .query(Offer.class)
                        .list()
                : List.of();
    }

    /** The present code of a demonstration account, for the code page to show. */
    public Optional<String> code(PendingSignIn pending) {
        return on && pending.demonstration()
                ? pending.person().scope().call(() -> codes.present(pending.person()))
                : Optional.empty();
    }

    // One hash for all: they share the password anyway, and a start should not wait for twenty.
    private synchronized String hash() {
        if (hash.isEmpty()) {
            hash = Optional.of(passwords.hash(PASSWORD));
        }
        return hash.get();
    }
}
