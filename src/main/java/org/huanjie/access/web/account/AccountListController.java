package org.huanjie.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountList;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.web.signin.Beside;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 账号名单入口 — opens many accounts from a table; their slips are printed next. */
@Controller
class AccountListController {

    private final AccountList list;
    private final Beside beside;
    private final Frames frames;

    AccountListController(AccountList list, Beside beside, Frames frames) {
        this.list = list;
        this.beside = beside;
        this.frames = frames;
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @GetMapping("/accounts/list")
    Answer form(SignedIn by, HttpServletRequest request) {
        return page(by, List.of(), Form.EMPTY, request);
    }

    @Allowed(to = Permission.KEEP_ACCOUNTS)
    @Fresh
    @PostMapping("/accounts/list")
    Answer open(SignedIn by, @RequestParam MultipartFile file, HttpServletRequest request) throws IOException {
        var words = frames.words(request);
        var read = list.read(file.getBytes(), headings(words), roles(by, words), by);
        var second = second(read, by, request);
        if (!second.faults().isEmpty()) {
            return page(by, List.of(), Form.refused(Map.of(), Fault.said(second.faults(), words)), request);
        }
        var opened = list.open(read, by, second.person());
        var wrong = opened.stream()
                .flatMap(line -> line.faults().stream().map(fault -> said(line, fault, words)))
                .toList();
        return wrong.isEmpty()
                ? Redirect.to("/accounts/slips", "accounts.list.opened", opened.size())
                : page(by, wrong, Form.EMPTY, request);
    }

    private static String said(AccountList.Line line, Fault fault, Words words) {
        return line.number() == 0
                ? fault.text(words)
                : words.of("accounts.list.line", line.number(), line.wish().personName(), fault.text(words));
    }

    // one act, one second: who confirms any line confirms the table
    private Beside.Checked second(List<AccountList.Line> lines, SignedIn by, HttpServletRequest request) {
        for (var line : lines) {
            var role = line.wish().role();
            if (role != null && AccountOffice.needsSecond(by, role, line.wish().division())) {
                return beside.check(by, role, line.wish().division(), request);
            }
        }
        return new Beside.Checked(Optional.empty(), List.of());
    }

    /** A role is meant by its word in either language, or by its constant. */
    private static Function<String, Optional<Role>> roles(SignedIn by, Words words) {
        var both = both(words);
        return typed -> AccountOffice.rolesOf(by).stream()
                .filter(role -> role.name().equals(typed)
                        || both.stream()
                                .anyMatch(one -> one.of("role." + role.name()).equalsIgnoreCase(typed)))
                .findFirst();
    }

    /** What each column may be called, in either language. */
    private static Map<String, String> headings(Words words) {
        var headings = new HashMap<String, String>();
        for (var column : List.of("role", "place", "name", "sign-in")) {
            both(words).stream()
                    .flatMap(one -> Stream.of(one.of("accounts.list.heading." + column).split("\\|")))
                    .forEach(heading -> headings.put(heading.toLowerCase(Locale.ROOT), column));
        }
        return headings;
    }

    private static List<Words> both(Words words) {
        return List.of(
                new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH));
    }

    private AccountListPage page(SignedIn by, List<String> wrong, Form form, HttpServletRequest request) {
        var words = frames.words(request);
        return new AccountListPage(
                AccountOffice.rolesOf(by).stream()
                        .map(role -> words.of("role." + role.name()))
                        .toList(),
                AccountList.MOST,
                wrong,
                by.role() == Role.TOWN_COMMITTEE ? Optional.empty() : Optional.of(Beside.asked(request, words)),
                form);
    }
}
