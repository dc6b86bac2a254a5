package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountHistory;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.Proposals;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.web.signin.Beside;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 账号的页面 — puts together what an office sees of accounts. */
@Component
class AccountPages {

    /** 前后页. */
    record Around(Optional<String> earlier, Optional<String> later) {}

    private final Accounts accounts;
    private final AccountHistory history;
    private final CredentialChanges changes;
    private final Proposals proposals;
    private final TemporarySecrets secrets;
    private final SecondFactors factors;
    private final AccountWords shown;
    private final Frames frames;

    AccountPages(
            Accounts accounts,
            AccountHistory history,
            CredentialChanges changes,
            Proposals proposals,
            TemporarySecrets secrets,
            SecondFactors factors,
            AccountWords shown,
            Frames frames) {
        this.accounts = accounts;
        this.history = history;
        this.changes = changes;
        this.proposals = proposals;
        this.secrets = secrets;
        this.factors = factors;
        this.shown = shown;
        this.frames = frames;
    }

    AccountsPage list(SignedIn by, String q, boolean closed, List<Accounts.Entry> found, Around around, Words words) {
        var handled = history.latest(found);
        return new AccountsPage(
                q,
                closed,
                isOffice(by),
                found.stream()
                        .limit(Accounts.PAGE)
                        .map(account -> shown.line(account, handled.get(account.id()), words))
                        .toList(),
                proposed(by, words),
                choices(by, null, words),
                Form.EMPTY,
                around.earlier(),
                around.later());
    }

    /** The same list for a village whose proposal is refused. */
    AccountsPage refused(SignedIn by, @Nullable Role chosen, String personName, List<Fault> faults, Words words) {
        return list(by, "", false, accounts.search("", false, 0), new Around(Optional.empty(), Optional.empty()), words)
                .refused(
                        choices(by, chosen, words),
                        Form.refused(Map.of("personName", personName), Fault.said(faults, words)));
    }

    NewAccountPage form(
            AccountOffice.Wish wish,
            Optional<UUID> proposal,
            List<Fault> faults,
            SignedIn by,
            HttpServletRequest request) {
        var words = frames.words(request);
        return new NewAccountPage(
                Form.refused(
                        Map.of(
                                "signInName", wish.signInName(),
                                "personName", wish.personName(),
                                "division", wish.division()),
                        Fault.said(faults, words)),
                AccountOffice.rolesOf(by).stream()
                        .map(role -> new Option(
                                role.name(), words.of("role." + role.name()), role == wish.role()))
                        .toList(),
                shown.places(by),
                proposal.map(UUID::toString),
                by.role() == Role.TOWN_COMMITTEE ? Optional.empty() : Optional.of(Beside.asked(request, words)));
    }

    AccountPage account(
            SignedIn by, UUID id, String successor, List<Fault> faults, HttpServletRequest request) {
        var words = frames.words(request);
        var account = accounts.find(id).orElseThrow(AccountsController::notFound);
        return new AccountPage(
                id.toString(),
                account.personName(),
                account.signInName(),
                words.of("role." + account.role().name()),
                shown.division(account.division()),
                words.of("account.state." + AccountWords.state(account)),
                factor(account, by, words),
                AccountOffice.manages(by, account),
                secrets.isDue(account, by),
                AccountOffice.needsSecond(by, account.role(), account.division())
                        ? Optional.of(Beside.asked(request, words))
                        : Optional.empty(),
                Stream.concat(
                                history.handlings(account).stream().map(handling -> shown.handling(handling, words)),
                                changes.of(account.id()).stream().map(change -> shown.change(change, words)))
                        .toList(),
                history.attempts(account).stream()
                        .map(attempt -> new AccountPage.Attempt(
                                shown.time(attempt.at(), words),
                                attempt.address(),
                                words.of("attempt." + attempt.outcome())))
                        .toList(),
                Form.refused(Map.of("personName", successor), Fault.said(faults, words)));
    }

    ConfirmPage closing(Accounts.Entry account, Words words) {
        var home = "/accounts/" + account.id();
        return ConfirmPage.asks(
                        words.of("account.close.confirm", account.signInName()),
                        home + "/close",
                        words.of("account.close"),
                        new ConfirmPage.Back(account.personName(), home))
                .fact(words.of("account.person-name"), account.personName())
                .fact(
                        words.of("account.role"),
                        words.of("role." + account.role().name()))
                .fact(words.of("account.division"), shown.division(account.division()))
                .fact(words.of("account.state"), words.of("account.state." + AccountWords.state(account)))
                .follows(words.of("account.close.confirm.out"))
                .follows(words.of("account.close.confirm.name"))
                .page();
    }

    private AccountPage.Factor factor(Accounts.Entry account, SignedIn by, Words words) {
        var held = factors.of(account.person());
        return new AccountPage.Factor(
                AccountWords.factor(held, words),
                !account.closed() && !held.any() && SecondFactors.isDemanded(account.role()),
                AccountOffice.manages(by, account) && SecondFactors.mayHaveList(account.role()));
    }

    static boolean isOffice(SignedIn by) {
        return !AccountOffice.rolesOf(by).isEmpty();
    }

    private List<AccountsPage.Proposed> proposed(SignedIn by, Words words) {
        return proposals.open().stream()
                .map(each -> new AccountsPage.Proposed(
                        each.id().toString(),
                        each.personName(),
                        words.of("role." + each.role().name()),
                        shown.division(each.village()),
                        words.of(
                                "proposal.by",
                                each.proposedBy(),
                                shown.time(each.proposedAt().toInstant(), words)),
                        isOffice(by)))
                .toList();
    }

    private static List<Option> choices(SignedIn by, @Nullable Role chosen, Words words) {
        return isOffice(by)
                ? List.of()
                : Proposals.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(role ->
                                new Option(role.name(), words.of("role." + role.name()), role == chosen))
                        .toList();
    }
}
