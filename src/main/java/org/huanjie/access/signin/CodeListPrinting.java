package org.huanjie.access.signin;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.CodeLists;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.credential.CredentialChanges.What;
import org.huanjie.access.setting.AccountActs.CodeListMade;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 打印口令单 — a list for oneself, or from the office above on a sealed slip. One's own counts from the moment in which its first code is
 * typed; the office's at once, and whoever it is for is told. Each voids the one before.
 */
@Service
public class CodeListPrinting {

    /** 打印结果. */
    @CheckReturnValue
    public sealed interface Outcome {
        /** Made, and never to be had again. */
        record Printed(SignedIn account, List<String> codes) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    private final Accounts accounts;
    private final CodeLists lists;
    private final CredentialChanges changes;
    private final Ledger ledger;

    CodeListPrinting(Accounts accounts, CodeLists lists, CredentialChanges changes, Ledger ledger) {
        this.accounts = accounts;
        this.lists = lists;
        this.changes = changes;
        this.ledger = ledger;
    }

    /** The codes of a new list of one's own. */
    @Transactional
    public Outcome own(SignedIn person) {
        if (!SecondFactors.mayHaveList(person.role())) {
            return refused();
        }
        return accounts.find(person.account()).isEmpty()
                ? new Outcome.NotThere()
                : new Outcome.Printed(person, lists.make(person, person.signInName()));
    }

    /** Whether this is the first code of one's new list, which is then in use. */
    @Transactional
    boolean takeUp(SignedIn person, String code, Source source) {
        if (!lists.takeUp(person, SecondFactors.digits(code))) {
            return false;
        }
        enter(person, What.LIST, person, source);
        return true;
    }

    /** For a slip that is printed, folded and sealed. */
    @Transactional
    public Outcome onSlip(UUID id, SignedIn by, Source source) {
        accounts.oneAtATime(by);
        var account = accounts.find(id);
        if (account.isEmpty()) {
            return new Outcome.NotThere();
        }
        var person = account.get().person();
        if (!AccountOffice.manages(by, account.get())
                || accounts.isClosed(by)
                || !SecondFactors.mayHaveList(person.role())) {
            return refused();
        }
        var codes = lists.make(person, by.signInName());
        lists.use(person);
        enter(person, What.SLIP, by, source);
        return new Outcome.Printed(person, codes);
    }

    private void enter(SignedIn person, What what, SignedIn by, Source source) {
        changes.enter(person, what, source);
        ledger.enter(new CodeListMade(person.division(), person.signInName(), person.role(), by.signInName()));
    }

    private static Outcome refused() {
        return new Outcome.Refused(List.of(Fault.of("", AccessFault.CODE_LIST_NOT_YOURS)));
    }
}
