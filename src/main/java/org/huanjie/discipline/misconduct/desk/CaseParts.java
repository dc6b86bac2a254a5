package org.huanjie.discipline.misconduct.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.handling.CaseFinding;
import org.huanjie.discipline.misconduct.handling.Cases.Handled;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.discipline.misconduct.handling.Subject;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 案卷页的各部分 — whom it is about, what was found, said and done, and who is named. */
@Component
class CaseParts {

    private final ConductKinds kinds;
    private final CaseNames names;

    CaseParts(ConductKinds kinds, CaseNames names) {
        this.kinds = kinds;
        this.names = names;
    }

    List<CasePage.Part> of(Whole whole, Words words) {
        return Stream.of(
                        part("subjects", whole.subjects(), one -> subject(one, words), words),
                        part(
                                "findings",
                                whole.findings(),
                                one -> new CasePage.Line(finding(one, words), one.words()),
                                words),
                        part("said", whole.said(), one -> said(one, words), words),
                        part("steps", whole.steps(), one -> step(one, words), words),
                        part("people", whole.people(), one -> new CasePage.Line("", names.of(one, words)), words))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private static <T> CasePage.Part part(String what, List<T> all, Function<T, CasePage.Line> line, Words words) {
        return new CasePage.Part(
                words.of("discipline.report-case.part." + what),
                all.stream().map(line).toList());
    }

    private static CasePage.Line subject(Subject subject, Words words) {
        return new CasePage.Line(
                Stream.concat(
                                subject.as().map(as -> Wording.of(words, as)).stream(),
                                Stream.of(Wording.of(words, subject.office())))
                        .collect(Collectors.joining(" · ")),
                subject.name());
    }

    private static CasePage.Line said(Said said, Words words) {
        return new CasePage.Line(
                words.of("discipline.report-case.way." + said.way(), Wording.of(words, said.on())), said.words());
    }

    private CasePage.Line step(Handled step, Words words) {
        boolean nobody = step.by().equals("reporter") || step.by().equals("clock");
        return new CasePage.Line(
                String.join(
                        " · ",
                        Wording.of(words, step.on()),
                        Wording.of(words, step.step()),
                        nobody ? words.of("discipline.report-case.by." + step.by()) : names.of(step.by(), words)),
                step.words());
    }

    String finding(CaseFinding finding, Words words) {
        var kind = kinds.find(finding.kind()).map(one -> one.in(words.locale())).orElse("");
        return Wording.of(words, finding.outcome()) + " · " + kind + " · " + finding.organ() + " " + finding.document()
                + " · " + Wording.of(words, finding.on());
    }
}
