package org.huanjie.discipline.misconduct.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.filing.ReportFiles.ReportFile;
import org.huanjie.discipline.misconduct.handling.CaseFinding;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.objection.FindingSource;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 效力认定 — what a case found that concerns the validity of a village's election, for whoever sees the case. */
@Component
class ValidityFindings implements FindingSource {

    private final Cases cases;
    private final ConductKinds kinds;

    ValidityFindings(Cases cases, ConductKinds kinds) {
        this.cases = cases;
        this.kinds = kinds;
    }

    @Override
    public Optional<SourceFinding> of(String village, String number, SignedIn who, Words words) {
        return ReportId.of(number)
                .flatMap(cases::find)
                .filter(report -> report.about().equals(village))
                .flatMap(report -> last(report, cases.findings(report.id()))
                        .map(finding -> new SourceFinding(
                                finding.organ(),
                                finding.document(),
                                finding.on(),
                                rule(finding).orElseThrow(),
                                papers(report, cases.files(report.id()), words))));
    }

    /** The last finding of a village's case, once it is made, where it concerns validity and something was found. */
    Optional<CaseFinding> last(Report report, List<CaseFinding> findings) {
        boolean made = !findings.isEmpty()
                && HandlingLine.of(report.state(), HandlingStep.FIND).isEmpty();
        return made && new DivisionCode(report.about()).level() == Level.VILLAGE
                ? Optional.of(findings.getLast())
                        .filter(finding -> finding.outcome() != FindingOutcome.NOT_SUBSTANTIATED)
                        .filter(finding ->
                                !finding.document().isEmpty() && rule(finding).isPresent())
                : Optional.empty();
    }

    /** The rule under which it decides on validity. */
    Optional<String> rule(CaseFinding finding) {
        return kinds.find(finding.kind()).flatMap(ConductKinds.Kind::validity);
    }

    private static List<SourcePaper> papers(Report report, List<ReportFile> files, Words words) {
        var home = CaseAddress.of(report);
        var papers = new ArrayList<SourcePaper>();
        papers.add(new SourcePaper(words.of("discipline.report-case.title"), home));
        papers.add(new SourcePaper(Wording.of(words, CasePaper.FINDING), home + "/papers/" + CasePaper.FINDING));
        files.forEach(file -> papers.add(new SourcePaper(
                words.of(
                        "discipline.report-case.file",
                        file.number(),
                        file.type().toLowerCase(java.util.Locale.ROOT)),
                home + "/files/" + file.number())));
        return papers;
    }
}
