package org.huanjie.access.account;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.Attempts.Begun;
import org.huanjie.access.credential.EasyPasswords;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.setting.AccountActs.AccountOpened;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Handlings;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.text.PersonName;
import org.huanjie.store.scope.Lock;
import org.huanjie.store.scope.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 首次设置 — makes the first accounts in a store that has none: those of two people of a county's office, or where several counties share
 * it of the office above them. Each types their own password, so that neither has held the other's: what the office does with accounts of
 * its own rank takes both. Whoever does it must have read the setup code from the terminal of the machine; until it is done nothing else
 * answers.
 */
@Service
public class Setup {

    /** 首批账号 — what is typed on the setup page. */
    public record Wish(String code, String county, Person first, Person second) {}

    /** 其中一人. */
    public record Person(String signInName, String personName, String password, String again) {
        private String name() {
            return signInName.strip().toLowerCase(Locale.ROOT);
        }
    }

    /** 设置结果 — done, or everything that stands against it: as a whole, and of each of the two. */
    @CheckReturnValue
    public sealed interface Outcome {
        record Made() implements Outcome {}

        record Refused(List<Fault> faults, List<Fault> ofFirst, List<Fault> ofSecond) implements Outcome {}
    }

    private static final String KEY = "setup";

    private final Accounts accounts;
    private final Passwords passwords;
    private final EasyPasswords easy;
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
            EasyPasswords easy,
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
        this.easy = easy;
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

    /** Whether the first accounts are still to be made. Asked of the store until it has some: another node may have made them. */
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

    /** What stands against a code that was typed: it is another, or too many were tried. */
    List<Fault> against(String typed, Source source) {
        return switch (attempts.begin(KEY, KEY, source)) {
            case Begun.TooSoon soon -> List.of(Fault.of("code", AccessFault.SETUP_LOCKED));
            case Begun.UnderWay(var attempt) -> {
                boolean right = MessageDigest.isEqual(bytes(typed.strip().toLowerCase(Locale.ROOT)), bytes(code));
                attempts.end(attempt, right, Optional.empty());
                yield right ? List.of() : List.of(Fault.of("code", AccessFault.SETUP_CODE));
            }
        };
    }

    public Outcome open(Wish wish, Source source) {
        var wrong = against(wish.code(), source);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong, List.of(), List.of());
        }
        var faults = against(wish);
        var ofFirst = against(wish.first(), wish.county().strip());
        var ofSecond = against(wish.second(), wish.county().strip());
        return faults.isEmpty() && ofFirst.isEmpty() && ofSecond.isEmpty()
                ? make(wish)
                : new Outcome.Refused(faults, ofFirst, ofSecond);
    }

    private List<Fault> against(Wish wish) {
        var faults = new ArrayList<Fault>();
        if (divisions
                .find(wish.county().strip())
                .filter(found -> !Level.COUNTY.isAbove(found.level()))
                .isEmpty()) {
            faults.add(Fault.of("county", AccessFault.SETUP_COUNTY));
        }
        if (wish.first().name().equals(wish.second().name())
                || PersonName.same(wish.first().personName(), wish.second().personName())) {
            faults.add(Fault.of("second", AccessFault.SETUP_ONE_PERSON));
        }
        return List.copyOf(faults);
    }

    private List<Fault> against(Person person, String county) {
        var faults = new ArrayList<>(
                AccountOffice.againstNames(person.name(), person.personName().strip()));
        faults.addAll(passwords.against(person.password(), person.again(), person.name()));
        if (faults.isEmpty()
                && easy.isEasy(person.password(), person.personName().strip(), county)) {
            faults.add(Fault.of("password", AccessFault.PASSWORD_EASY));
        }
        return List.copyOf(faults);
    }

    private Outcome make(Wish wish) {
        var county = wish.county().strip();
        var hashes = List.of(
                passwords.hash(wish.first().password()),
                passwords.hash(wish.second().password()));
        var people = List.of(account(wish.first(), county), account(wish.second(), county));
        boolean made = Scope.of(county).call(() -> Boolean.TRUE.equals(transaction.execute(t -> make(people, hashes))));
        open = false;
        return made ? new Outcome.Made() : refused(AccessFault.SETUP_DONE);
    }

    private SignedIn account(Person person, String county) {
        return new SignedIn(
                ids.next(),
                person.name(),
                person.personName().strip(),
                Role.COUNTY_OFFICE.fits(county) ? Role.COUNTY_OFFICE : Role.PROVINCE_OFFICE,
                county);
    }

    private boolean make(List<SignedIn> people, List<String> hashes) {
        Lock.SETUP.hold(sql, "setup");
        if (accounts.anyone()) {
            return false;
        }
        for (int n = 0; n < people.size(); n++) {
            var person = people.get(n);
            accounts.add(person, hashes.get(n), null, false);
            handlings.enter(person, Handling.Kind.OPENED, person, Optional.empty());
            ledger.enter(new AccountOpened(
                    person.division(), person.signInName(), person.role(), person.signInName(), null));
        }
        return true;
    }

    private static Outcome refused(AccessFault what) {
        return new Outcome.Refused(List.of(Fault.of("code", what)), List.of(), List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
