package org.huanjie.discipline.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.credential.OpenAccounts;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 账号对应人员 — which of a village's staff and enrolled people a signed-in account is, by the name that it bears: where one alone bears it on
 * the list and one account alone in the village. Whoever shares a name has the code on paper.
 */
@Service
@Transactional
public class AccountPeople {

    private final StaffFile file;
    private final Enrolment enrolment;
    private final OpenAccounts accounts;
    private final Ledger ledger;

    AccountPeople(StaffFile file, Enrolment enrolment, OpenAccounts accounts, Ledger ledger) {
        this.file = file;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** As the list names them; empty where it is not known who of it this is, or nothing is kept any more. */
    @Transactional(readOnly = true)
    public Optional<Named> named(SignedIn who) {
        if (new DivisionCode(who.division()).level() != Level.VILLAGE || !alone(who)) {
            return Optional.empty();
        }
        var bearers = enrolment.election(who.division()).filter(election -> !election.reached(Stage.ARCHIVED)).stream()
                .flatMap(election -> file.people(election).stream())
                .filter(one -> PersonName.same(one.name(), who.personName()))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /** The same, where their training and pledges are kept already. */
    @Transactional(readOnly = true)
    public Optional<EnrolledPerson> enrolled(SignedIn who) {
        return named(who)
                .flatMap(named -> enrolment.election(who.division()).stream()
                        .flatMap(election -> enrolment.of(who.division(), election.term()).stream())
                        .filter(person -> person.is(named))
                        .findFirst());
    }

    /** Begins to keep them, so that the account opens its person's own page. */
    public Verdict<EnrolledPerson> begin(SignedIn who) {
        var named = named(who);
        var reasons = new ArrayList<Reason>(Permission.ENTER_VILLAGE.against(who.division(), who));
        if (named.isEmpty()) {
            reasons.add(StudyRefusal.NOT_LISTED.of(who.personName()));
        }
        return Verdict.unless(reasons, () -> enrolled(who).orElseGet(() -> begin(named.orElseThrow(), who)));
    }

    private EnrolledPerson begin(Named named, SignedIn who) {
        var election = enrolment.election(who.division()).orElseThrow();
        var person = enrolment.enrol(election, List.of(named)).getFirst();
        ledger.enter(new StudyAct.OwnPageBegun(who.division(), who.signInName()));
        return person;
    }

    private boolean alone(SignedIn who) {
        return accounts.within(new DivisionCode(who.division()), EnumSet.allOf(Role.class)).stream()
                        .filter(one -> PersonName.same(one.personName(), who.personName()))
                        .count()
                <= 1;
    }
}
