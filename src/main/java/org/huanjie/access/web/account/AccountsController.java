package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.AccountOffice.Outcome;
import org.huanjie.access.account.Proposals;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.web.signin.Beside;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 账号管理入口 — lists the accounts in scope; opens, resets, hands over and closes them. */
@Controller
public class AccountsController {

    private final Accounts accounts;
    private final AccountOffice office;
    private final Proposals proposals;
    private final Beside beside;
    private final AccountPages pages;
    private final Frames frames;

    AccountsController(
            Accounts accounts,
            AccountOffice office,
            Proposals proposals,
            Beside beside,
            AccountPages pages,
            Frames frames) {
        this.accounts = accounts;
        this.office = office;
        this.proposals = proposals;
        this.beside = beside;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed(to = Permission.SEE_ACCOUNTS)
    @GetMapping("/accounts")
    Answer list(
            SignedIn by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request) {
        int n = Math.max(0, page);
        var found = accounts.search(q, closed, n);
        return pages.list(
                by,
                q,
                closed,
                found,
                new AccountPages.Around(
                        n > 0 ? Optional.of(href(q, closed, n - 1)) : Optional.empty(),
                        found.size() > Accounts.PAGE ? Optional.of(href(q, closed, n + 1)) : Optional.empty()),
                frames.words(request));
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @GetMapping("/accounts/new")
    Answer form(SignedIn by, @RequestParam(required = false) @Nullable UUID proposal, HttpServletRequest request) {
        var proposed = Optional.ofNullable(proposal).flatMap(proposals::find);
        var wish = proposed.map(each -> new AccountOffice.Wish("", each.personName(), each.role(), each.village()))
                .orElseGet(() -> new AccountOffice.Wish("", "", null, ""));
        return pages.form(wish, proposed.map(Proposals.Proposal::id), List.of(), by, request);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts")
    Answer open(
            SignedIn by,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable UUID proposal,
            HttpServletRequest request) {
        var wish = new AccountOffice.Wish(signInName, personName, role(role), division);
        var checked = wish.role() == null
                ? new Beside.Checked(Optional.empty(), List.of())
                : beside.check(by, wish.role(), division.strip(), request);
        var asked = Optional.ofNullable(proposal);
        if (!checked.faults().isEmpty()) {
            return pages.form(wish, asked, checked.faults(), by, request);
        }
        return switch (office.open(wish, asked, by, checked.person())) {
            case Outcome.Done(var account) -> SecretController.goTo(account.account());
            case Outcome.Refused(var faults) -> pages.form(wish, asked, faults, by, request);
            case Outcome.NotThere() -> throw notFound();
        };
    }

    @Allowed(to = Permission.SEE_ACCOUNTS)
    @GetMapping("/accounts/{account}")
    Answer account(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return pages.account(by, account, "", List.of(), request);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/{account}/reset")
    Answer reset(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return renewed(by, account, "", second -> office.reset(account, by, second), request);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/{account}/hand-over")
    Answer handOver(
            SignedIn by,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String personName,
            HttpServletRequest request) {
        return renewed(by, account, personName, second -> office.handOver(account, personName, by, second), request);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @AsksFirst
    @PostMapping("/accounts/{account}/close")
    Answer close(
            SignedIn by,
            @PathVariable UUID account,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            HttpServletRequest request) {
        var words = frames.words(request);
        return accounts.find(account)
                .filter(entry -> AccountOffice.manages(by, entry))
                .flatMap(entry -> pages.closing(entry, words).unlessConfirmed(shown, words))
                .orElseGet(() -> closed(by, account, request));
    }

    private Answer closed(SignedIn by, UUID account, HttpServletRequest request) {
        return switch (office.close(account, by)) {
            case Outcome.Done(var closed) -> Redirect.to("/accounts", "account.closed", closed.signInName());
            case Outcome.Refused(var faults) -> pages.account(by, account, "", faults, request);
            case Outcome.NotThere() -> throw notFound();
        };
    }

    private Answer renewed(
            SignedIn by,
            UUID id,
            String successor,
            Function<Optional<SignedIn>, Outcome> act,
            HttpServletRequest request) {
        var account = accounts.find(id).orElseThrow(AccountsController::notFound);
        var checked = beside.check(by, account.role(), account.division(), request);
        if (!checked.faults().isEmpty()) {
            return pages.account(by, id, successor, checked.faults(), request);
        }
        return switch (act.apply(checked.person())) {
            case Outcome.Done done -> SecretController.goTo(id);
            case Outcome.Refused(var faults) -> pages.account(by, id, successor, faults, request);
            case Outcome.NotThere() -> throw notFound();
        };
    }

    private static String href(String q, boolean closed, int page) {
        return "/accounts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + (closed ? "&closed=true" : "") + "&page="
                + page;
    }

    static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public static ResponseStatusException notFound() {
        return new NoSuchPage();
    }
}
