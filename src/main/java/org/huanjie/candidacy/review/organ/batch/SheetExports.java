package org.huanjie.candidacy.review.organ.batch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.access.account.Export;
import org.huanjie.access.account.Exports;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查表的携出 — the sheet bears whole numbers: the organ asks for it, the county's office lets it out, and it is taken once (R-PD-8). */
@Service
@Transactional
public class SheetExports {

    private static final String WHAT = "organ-sheet";

    private final Exports exports;
    private final SheetBatches sheets;
    private final BatchAnswers answers;
    private final Clock clock;

    SheetExports(Exports exports, SheetBatches sheets, BatchAnswers answers, Clock clock) {
        this.exports = exports;
        this.sheets = sheets;
        this.answers = answers;
        this.clock = clock;
    }

    /** Asks for the sheet of all that waits now. */
    public Verdict<Nothing> ask(String reason, SignedIn who) {
        return exports.ask(WHAT, answers.open(who).size(), reason, who);
    }

    /** What was asked for last, unless it is over. */
    @Transactional(readOnly = true)
    public Optional<Export> last(SignedIn who) {
        return exports.last(WHAT, who).filter(export -> export.waits() || export.ready(OffsetDateTime.now(clock)));
    }

    /** The workbook, of no more people than were let out; each one's number in it is a look that says why, and who let it out. */
    public Verdict<byte[]> out(SignedIn who, Words words) {
        var let = exports.ready(WHAT, who);
        if (let.isEmpty()) {
            return Verdict.refused(BatchRefusal.NOT_LET_OUT.of());
        }
        var export = let.get();
        var sheet = sheets.out(who, export, words);
        if (sheet instanceof Verdict.Done) {
            exports.taken(export, export.people(), who);
        }
        return sheet;
    }
}
