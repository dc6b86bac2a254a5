package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.AccountHistory;
import org.huanjie.access.AccountOffice;
import org.huanjie.access.AccountOffice.Outcome;
import org.huanjie.access.Accounts;
import org.huanjie.access.Allowed;
import org.huanjie.access.Fault;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 账号管理 — lists the accounts in scope; opens, resets, hands over and closes them. */
@Controller
class AccountsController {

    private final Accounts accounts;
    private final AccountOffice office;
    private final AccountHistory history;
    private final AccountWords shown;
    private final Frames frames;

    AccountsController(
            Accounts accounts, AccountOffice office, AccountHistory history, AccountWords shown, Frames frames) {
        this.accounts = accounts;
        this.office = office;
        this.history = history;
        this.shown = shown;
        this.frames = frames;
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @GetMapping("/accounts")
    Answer list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request) {
        int n = Math.max(0, page);
        var found = accounts.search(q, closed, n);
        var words = frames.words(request);
        return new AccountsPage(
                q,
                closed,
                found.stream()
                        .limit(Accounts.PAGE)
                        .map(account -> shown.line(account, words))
                        .toList(),
                n > 0 ? Optional.of(href(q, closed, n - 1)) : Optional.empty(),
                found.size() > Accounts.PAGE ? Optional.of(href(q, closed, n + 1)) : Optional.empty());
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @GetMapping("/accounts/new")
    Answer form(SignedIn by, HttpServletRequest request) {
        return form(200, new AccountOffice.Wish("", "", null, ""), List.of(), by, frames.words(request));
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @PostMapping("/accounts")
    Answer open(
            SignedIn by,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String division,
            HttpServletRequest request) {
        var wish = new AccountOffice.Wish(signInName, personName, role(role), division);
        return switch (office.open(wish, by)) {
            case Outcome.Done done -> password(done);
            case Outcome.Refused(var faults) -> form(422, wish, faults, by, frames.words(request));
            case Outcome.NotThere() -> throw notFound();
        };
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @GetMapping("/accounts/{account}")
    Answer account(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return show(200, by, account, "", List.of(), frames.words(request));
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @PostMapping("/accounts/{account}/reset")
    Answer reset(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return after(office.reset(account, by), by, account, "", request);
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @PostMapping("/accounts/{account}/hand-over")
    Answer handOver(
            SignedIn by,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String personName,
            HttpServletRequest request) {
        return after(office.handOver(account, personName, by), by, account, personName, request);
    }

    @Allowed({Role.PROVINCE_OFFICE, Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE
    })
    @PostMapping("/accounts/{account}/close")
    Answer close(SignedIn by, @PathVariable UUID account, HttpServletRequest request) {
        return after(office.close(account, by), by, account, "", request);
    }

    private Answer after(Outcome outcome, SignedIn by, UUID account, String successor, HttpServletRequest request) {
        var words = frames.words(request);
        return switch (outcome) {
            case Outcome.Done done when done.temporaryPassword().isPresent() -> password(done);
            case Outcome.Done done ->
                Redirect.to("/accounts", "account.closed", done.account().signInName());
            case Outcome.Refused(var faults) -> show(422, by, account, successor, Fault.texts(faults, words), words);
            case Outcome.NotThere() -> throw notFound();
        };
    }

    private AccountPage show(int status, SignedIn by, UUID id, String successor, List<String> faults, Words words) {
        var account = accounts.find(id).orElseThrow(AccountsController::notFound);
        return new AccountPage(
                status,
                id.toString(),
                account.personName(),
                account.signInName(),
                words.of("role." + account.role().name()),
                shown.division(account.division()),
                words.of("account.state." + AccountWords.state(account)),
                AccountOffice.manages(by, account),
                history.lockedUntil(account).map(until -> shown.time(until, words)),
                history.attempts(account).stream()
                        .map(attempt -> new AccountPage.Attempt(
                                shown.time(attempt.at(), words),
                                attempt.address(),
                                words.of("attempt." + attempt.outcome())))
                        .toList(),
                successor,
                faults);
    }

    private NewAccountPage form(int status, AccountOffice.Wish wish, List<Fault> faults, SignedIn by, Words words) {
        return new NewAccountPage(
                status,
                wish.signInName(),
                wish.personName(),
                wish.division().isEmpty() && by.division().length() == 12 ? by.division() : wish.division(),
                AccountOffice.rolesOf(by).stream()
                        .map(role -> new NewAccountPage.Choice(
                                role.name(), words.of("role." + role.name()), role == wish.role()))
                        .toList(),
                shown.places(by),
                Fault.texts(faults, words));
    }

    private static Answer password(Outcome.Done done) {
        return new TemporaryPasswordPage(
                done.account().personName(),
                done.account().signInName(),
                done.temporaryPassword().orElseThrow(),
                AccountOffice.TEMPORARY_DAYS);
    }

    private static String href(String q, boolean closed, int page) {
        return "/accounts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + (closed ? "&closed=true" : "") + "&page="
                + page;
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
