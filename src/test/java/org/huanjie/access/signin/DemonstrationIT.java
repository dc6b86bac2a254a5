package org.huanjie.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.CodeLists;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.credential.EasyPasswords;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.credential.RecoveryCodes;
import org.huanjie.access.passkey.Passkeys;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.who.TrueTime;
import org.huanjie.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HuanjieIT
class DemonstrationIT {

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    EasyPasswords easy;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    CodeLists lists;

    @Autowired
    CodeListPrinting printing;

    @Autowired
    Passkeys passkeys;

    @Autowired
    AccessSettings settings;

    @Autowired
    CredentialChanges changes;

    @Autowired
    Attempts attempts;

    @Autowired
    TrueTime time;

    @Autowired
    Ledger ledger;

    @Autowired
    Places places;

    @Autowired
    Demonstration off;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aDemonstrationAccountSignsInWithThePasswordAndTheCodeThatThePagesShow() {
        var on = new Demonstration(sql, accounts, passwords, codes, ledger, transaction, true);
        var signIn = new SignIn(
                accounts,
                passwords,
                easy,
                attempts,
                new SecondFactors(codes, lists, passkeys, settings, true),
                codes,
                recovery,
                printing,
                changes,
                time);
        var person = open(on);
        List<Demonstration.Offer> offers = transaction.execute(t -> on.offers());
        assertThat(offers).extracting(Demonstration.Offer::signInName).contains(person.signInName());
        var step = (SignIn.Outcome.Proceeds)
                signIn.password(person.signInName(), Demonstration.PASSWORD, Source.of("192.0.2.1"));
        var pending = (PendingSignIn) step.standing();
        assertThat(pending.step()).isEqualTo(Step.CODE);
        var done = signIn.code(pending, on.code(pending).orElseThrow(), Source.of("192.0.2.1"));
        assertThat(done)
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Proceeds.class,
                        p -> assertThat(p.standing()).isInstanceOf(Account.class));
        assertThat(signIn.code(pending, on.code(pending).orElseThrow(), Source.of("192.0.2.1")))
                .as("a second sign-in at the same moment is shown the next code")
                .isInstanceOf(SignIn.Outcome.Proceeds.class);
        assertThat(off.code(pending)).isEmpty();
    }

    @Test
    void noneIsMadeOrShownOtherwise() {
        assertThatThrownBy(() -> open(off)).isInstanceOf(IllegalStateException.class);
        assertThat(off.offers()).isEmpty();
    }

    private SignedIn open(Demonstration demonstration) {
        var county = places.newCounty(1, 1);
        var person = new SignedIn(UUID.randomUUID(), "demo-" + county.code(), "演示", Role.COUNTY_OFFICE, county.code());
        return person.scope().call(() -> demonstration.open(person, person));
    }
}
