package org.huanjie.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.access.AccountActs.AccountOpened;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 首次设置 — makes the first account in a store that has none: a county office's, or where several counties share it the office's above them. Whoever does it must have read the setup code from the
 * terminal of the machine; until it is done nothing else answers.
 */
@Service
public class Setup {

    /** 首个账号 — what is typed on the setup page. */
    public record Wish(
            String code, String county, String signInName, String personName, String password, String again) {}

    private static final String KEY = "setup";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Divisions divisions;
    private final Handlings handlings;
    private final Ledger ledger;
    private final Ids ids;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final String code;
    private volatile boolean open;

    Setup(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            Divisions divisions,
            Handlings handlings,
            Ledger ledger,
            Ids ids,
            JdbcClient sql,
            TransactionOperations transaction,
            @Value("${huanjie.setup:true}") boolean wanted) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.divisions = divisions;
        this.handlings = handlings;
        this.ledger = ledger;
        this.ids = ids;
        this.sql = sql;
        this.transaction = transaction;
        this.code = passwords.temporary();
        this.open = wanted;
    }

    /** Whether the first account is still to be made. Asked of the store until it has one: another node may have made it. */
    public boolean isOpen() {
        if (open && accounts.anyone()) {
            open = false;
        }
        return open;
    }

    /** The code of this start; for the terminal alone. */
    String code() {
        return code;
    }

    /** Makes the account; empty where it is done, else everything that stands against it. */
    public List<Fault> open(Wish wish, String address) {
        var attempt = attempts.begin(attempts.key(KEY, KEY), address);
        if (attempt.isEmpty()) {
            return List.of(Fault.of("code", "setup.fault.locked"));
        }
        boolean right = MessageDigest.isEqual(bytes(wish.code().strip().toLowerCase(Locale.ROOT)), bytes(code));
        attempts.end(attempt.getAsLong(), right, Optional.empty());
        if (!right) {
            return List.of(Fault.of("code", "setup.fault.code"));
        }
        var faults = against(wish);
        return faults.isEmpty() ? make(wish) : faults;
    }

    private List<Fault> against(Wish wish) {
        var faults = new ArrayList<Fault>();
        if (divisions
                .find(wish.county().strip())
                .filter(found -> found.code().length() <= Level.COUNTY.digits())
                .isEmpty()) {
            faults.add(Fault.of("county", "setup.fault.county"));
        }
        faults.addAll(AccountOffice.againstNames(name(wish), wish.personName().strip()));
        faults.addAll(passwords.against(wish.password(), wish.again(), name(wish)));
        return List.copyOf(faults);
    }

    private List<Fault> make(Wish wish) {
        var hash = passwords.hash(wish.password());
        var account = new SignedIn(
                ids.next(),
                name(wish),
                wish.personName().strip(),
                Role.COUNTY_OFFICE.fits(wish.county().strip()) ? Role.COUNTY_OFFICE : Role.PROVINCE_OFFICE,
                wish.county().strip());
        boolean made = account.scope().call(() -> Boolean.TRUE.equals(transaction.execute(t -> first(account, hash))));
        open = false;
        return made ? List.of() : List.of(Fault.of("code", "setup.fault.done"));
    }

    private boolean first(SignedIn account, String hash) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('setup', 4))")
                .query((row, n) -> true)
                .list();
        if (accounts.anyone()) {
            return false;
        }
        accounts.add(account, hash, null, false);
        handlings.enter(account, Handling.Kind.OPENED, account, Optional.empty());
        ledger.enter(new AccountOpened(account.division(), account.signInName(), account.role(), account.signInName()));
        return true;
    }

    private static String name(Wish wish) {
        return wish.signInName().strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
