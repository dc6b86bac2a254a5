package org.huanjie.access.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 账号的展示 — accounts in the reader's words. */
@Component
public class AccountWords {

    private final Divisions divisions;
    private final Clock clock;

    AccountWords(Divisions divisions, Clock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    public String division(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    public String time(Instant at, Words words) {
        return DateTimeFormatter.ofPattern(words.of("account.time"), words.locale())
                .withZone(clock.getZone())
                .format(at);
    }

    AccountsPage.Line line(Accounts.Entry account, @Nullable Handling handled, Words words) {
        return new AccountsPage.Line(
                "/accounts/" + account.id(),
                account.personName(),
                account.signInName(),
                words.of("role." + account.role().name()),
                division(account.division()),
                handled == null ? "" : handling(handled, words),
                words.of(isBare(account) ? "account.state.bare" : "account.state." + state(account)),
                look(account));
    }

    /** When, what, by whom, who confirmed it, and how the temporary password went to its person. */
    public String handling(Handling handling, Words words) {
        var parts = new ArrayList<String>();
        parts.add(words.of("handling." + handling.kind(), time(handling.at(), words), handling.by()));
        handling.second().ifPresent(second -> parts.add(words.of("handling.second", second.by())));
        handling.given()
                .ifPresent(given -> parts.add(words.of("handling.given." + given.way(), time(given.at(), words))));
        return String.join(words.of("handling.joint"), parts);
    }

    public String change(CredentialChanges.Change change, Words words) {
        return words.of("credential." + change.what(), time(change.at().toInstant(), words), change.address());
    }

    /** What the account proves itself with beside its password. */
    public static String factor(SecondFactors.Held held, Words words) {
        var parts = new ArrayList<String>();
        if (held.device()) {
            parts.add(words.of("factor.device"));
        }
        if (held.list()) {
            parts.add(words.of("factor.list", held.left()));
        }
        if (held.passkeys() > 0) {
            parts.add(words.of("factor.passkeys", held.passkeys()));
        }
        return parts.isEmpty() ? words.of("factor.none") : String.join(words.of("handling.joint"), parts);
    }

    static String state(Accounts.Entry account) {
        if (account.closed()) {
            return "closed";
        }
        return account.temporary() ? "new" : "open";
    }

    private static String look(Accounts.Entry account) {
        if (account.closed()) {
            return "stop";
        }
        return account.temporary() || isBare(account) ? "wait" : "done";
    }

    // a password alone signs in where there should be more
    private static boolean isBare(Accounts.Entry account) {
        return state(account).equals("open") && !account.factor() && SecondFactors.isDemanded(account.role());
    }

    /** The sheet that the temporary password goes on, which was made a moment ago. */
    SlipSheet slip(TemporarySecrets.Outcome.Given given) {
        var person = given.account();
        return new SlipSheet(
                person.personName(),
                "role." + person.roleName(),
                division(person.division()),
                person.signInName(),
                given.password(),
                Integer.toString(AccountOffice.TEMPORARY_DAYS));
    }

    /** The divisions that an office may bind an account to: of an office above the counties no further than these, by their city. */
    List<NewAccountPage.Place> places(SignedIn by) {
        var lowest = by.role() == Role.PROVINCE_OFFICE ? Level.COUNTY : Level.VILLAGE;
        return divisions.find(by.division()).stream()
                .flatMap(own -> Stream.concat(
                        Stream.of(new NewAccountPage.Place(own.code(), own.name())), below(own, "", lowest)))
                .toList();
    }

    private Stream<NewAccountPage.Place> below(Division above, String path, Level lowest) {
        if (above.level() == lowest) {
            return Stream.of();
        }
        return divisions.below(above.code()).stream()
                .flatMap(division -> Stream.concat(
                        Stream.of(new NewAccountPage.Place(division.code(), path + division.name())),
                        below(division, path + division.name() + " ", lowest)));
    }
}
