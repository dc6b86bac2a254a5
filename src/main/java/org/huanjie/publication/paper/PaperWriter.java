package org.huanjie.publication.paper;

import java.util.Set;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.shell.print.OfficialDraft;

/** 文书写手 — writes some of the papers of a village; another one is added by a class that implements this. */
interface PaperWriter {

    Set<ElectionPaper> papers();

    OfficialDraft write(ElectionPaper paper, Drafting drafting);
}
