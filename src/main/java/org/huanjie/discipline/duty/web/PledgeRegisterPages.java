package org.huanjie.discipline.duty.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.pledge.DisciplinePledge;
import org.huanjie.discipline.pledge.DisciplinePledges;
import org.huanjie.discipline.pledge.PledgeKind;
import org.huanjie.discipline.pledge.PledgeTexts;
import org.huanjie.discipline.pledge.SignedPaperLook;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 承诺登记页的编制. */
@Component
class PledgeRegisterPages {

    private final DutyDesk desk;
    private final DisciplinePledges pledges;
    private final PledgeTexts texts;
    private final Enrolment enrolment;

    PledgeRegisterPages(DutyDesk desk, DisciplinePledges pledges, PledgeTexts texts, Enrolment enrolment) {
        this.desk = desk;
        this.pledges = pledges;
        this.texts = texts;
        this.enrolment = enrolment;
    }

    PledgeRegisterPage page(String village, PledgeKind kind, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var text = texts.inForce(village, kind);
        var names = enrolment.of(village, election.term()).stream()
                .collect(Collectors.toMap(EnrolledPerson::id, EnrolledPerson::name));
        var given =
                pledges.of(election).stream().filter(one -> one.kind() == kind).toList();
        return new PledgeRegisterPage(
                desk.below(village, words.of("discipline.pledge.title"), words),
                DutyDesk.home(village),
                kind.name(),
                Stream.of(PledgeKind.values())
                        .map(one -> new Option(one.name(), Wording.of(words, one), one == kind))
                        .toList(),
                kind.beforeDuty(),
                text.edition(),
                text.source(),
                desk.ticks(election, form, "people"),
                given.stream()
                        .map(one -> line(village, one, names.getOrDefault(one.person(), ""), words))
                        .toList(),
                lacking(election, kind, words),
                SignedPaperLook.MOST,
                form);
    }

    private static PledgeRegisterPage.Line line(String village, DisciplinePledge one, String name, Words words) {
        var back = one.takenBackAt();
        var way = words.of(one.paper() == null ? "discipline.pledge.on-the-spot" : "discipline.pledge.on-paper");
        return new PledgeRegisterPage.Line(
                one.person().toString(),
                name,
                back == null
                        ? words.of(
                                "discipline.pledge.line",
                                Wording.of(words, one.givenAt().toLocalDate()),
                                way,
                                one.edition())
                        : words.of("discipline.pledge.line-back", Wording.of(words, back.toLocalDate())),
                DutyDesk.home(village) + "/pledges/" + one.id() + "/paper",
                one.stands());
    }

    /** Of what a duty waits for, who of the staff has not given it; nobody lacks what is given freely. */
    private List<String> lacking(Election election, PledgeKind kind, Words words) {
        return desk.file().staff(election).stream()
                .filter(line ->
                        line.lack().pledge() && PledgeKind.before(line.one().kind()) == kind)
                .map(line -> words.of(
                        "discipline.pledge.lacks",
                        line.one().name(),
                        Wording.of(words, line.one().kind())))
                .distinct()
                .toList();
    }
}
