package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import org.huanjie.access.credential.Accounts;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 办理人姓名 — people as they are called, and never by what they sign in with: those too who may not, or no more, have to do with a case. */
@Component
class CaseNames {

    private final Accounts accounts;
    private final Divisions divisions;

    CaseNames(Accounts accounts, Divisions divisions) {
        this.accounts = accounts;
        this.divisions = divisions;
    }

    String of(String account, Words words) {
        return accounts.personName(account).orElseGet(() -> words.of("discipline.report-case.somebody"));
    }

    List<Option> options(List<Accounts.Covering> people, Words words) {
        return people.stream()
                .map(one -> new Option(
                        one.signInName(),
                        words.of(
                                "discipline.report-case.person",
                                one.personName(),
                                Wording.of(words, one.role()),
                                divisions
                                        .find(one.division())
                                        .map(Division::name)
                                        .orElse(one.division())),
                        false))
                .toList();
    }
}
