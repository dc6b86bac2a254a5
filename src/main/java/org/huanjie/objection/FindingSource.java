package org.huanjie.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Words;

/**
 * 认定来源 — what an inquiry found that concerns the validity of an election (R-WN-17, R-BV-8), for the form of an objection or of a finding of
 * voidness that somebody goes on to. The module that inquires implements it, and shows it to nobody who does not see the inquiry. Nothing
 * follows by itself.
 */
public interface FindingSource {

    /** 来源认定 — of which organ, on which document, of what day, under which rule, and where its papers are. */
    record SourceFinding(String organ, String document, LocalDate on, String rule, List<SourcePaper> papers) {
        public SourceFinding {
            papers = List.copyOf(papers);
        }
    }

    /** 来源文书 — a paper of it, in words. */
    record SourcePaper(String word, String href) {}

    /** The finding behind this number, as an address has it, where this person sees it and it is about this village. */
    Optional<SourceFinding> of(String village, String number, SignedIn who, Words words);
}
