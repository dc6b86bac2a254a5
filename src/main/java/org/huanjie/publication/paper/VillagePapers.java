package org.huanjie.publication.paper;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.paper.PaperNumbers;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.OfficialSheet;
import org.huanjie.shell.print.ReportingLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 村文书 — every paper of a village's election, as it stands at this moment. */
@Service
@Transactional(readOnly = true)
public class VillagePapers {

    private final List<PaperWriter> writers;
    private final Elections elections;
    private final Divisions divisions;
    private final PaperNumbers numbers;
    private final ReportingLines reporting;

    VillagePapers(
            List<PaperWriter> writers,
            Elections elections,
            Divisions divisions,
            PaperNumbers numbers,
            ReportingLines reporting) {
        this.writers = writers;
        this.elections = elections;
        this.divisions = divisions;
        this.numbers = numbers;
        this.reporting = reporting;
    }

    /** The election whose papers they are; empty while the village has none. */
    public Optional<Election> election(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** Whether the paper is written here, and not where its own facts are. */
    public boolean writes(ElectionPaper paper) {
        return writers.stream().anyMatch(writer -> writer.papers().contains(paper));
    }

    public Optional<OfficialSheet> sheet(String village, ElectionPaper paper, Words words) {
        return election(village).filter(one -> paper.isOf(one.procedure())).flatMap(election -> writers.stream()
                .filter(writer -> writer.papers().contains(paper))
                .findFirst()
                .map(writer -> writer.write(paper, drafting(election, paper, words))
                        .sheet(paper.notice() ? reporting.of(village, words) : List.of())));
    }

    private Drafting drafting(Election election, ElectionPaper paper, Words words) {
        return new Drafting(
                words,
                election,
                name(election.village()),
                name(new DivisionCode(election.village()).town().digits()),
                numbers.of(election.village(), paper));
    }

    private String name(String code) {
        return divisions.find(code).map(Division::name).orElse("");
    }
}
