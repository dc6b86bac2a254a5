package org.huanjie.discipline.pledge;

import java.util.EnumSet;
import java.util.Set;
import org.huanjie.readiness.look.FileCheck;
import org.huanjie.readiness.look.FileCheck.Checked;
import org.huanjie.readiness.look.FileType;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 已签文书查看 — looks at what came as one: a picture is painted anew, a PDF holds only what it shows. Called before a transaction begins. */
@Component
public class SignedPaperLook {

    /** How many megabytes it may have. */
    public static final int MOST = 5;

    private static final Set<FileType> KINDS = EnumSet.of(FileType.PNG, FileType.JPEG, FileType.PDF);

    private final HeavyWork work;

    SignedPaperLook(HeavyWork work) {
        this.work = work;
    }

    /** What is to be kept; a pledge without a signature is none. */
    public Verdict<SignedPaper> at(byte[] content) {
        if (content.length == 0) {
            return Verdict.refused(PledgeRefusal.NO_PAPER.of().at("signature"));
        }
        if (content.length > MOST << 20) {
            return Verdict.refused(PledgeRefusal.PAPER_LARGE.of(MOST).at("signature"));
        }
        return switch (work.done(HeavyWork.Kind.FILE, () -> FileCheck.of(content))) {
            case Checked.Good(var type, var kept)
            when KINDS.contains(type) -> Verdict.done(new SignedPaper(type, kept));
            case Checked.Good _ -> Verdict.refused(PledgeRefusal.PAPER_KIND.of().at("signature"));
            case Checked.Faulty(var fault) ->
                Verdict.refused(PledgeRefusal.PAPER_FAULTY.of(fault).at("signature"));
        };
    }
}
