package org.huanjie.candidacy.review.signature;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huanjie.readiness.look.FileCheck;
import org.huanjie.readiness.look.FileCheck.Checked;
import org.huanjie.readiness.look.FileType;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 签名查看 — looks at what came as a signature: a picture is painted anew, a PDF holds only what it shows. */
@Component
public class SignatureLook {

    /** How many megabytes a signature may have. */
    public static final int MOST = 5;

    private static final Set<FileType> KINDS = EnumSet.of(FileType.PNG, FileType.JPEG, FileType.PDF);

    private final HeavyWork work;

    SignatureLook(HeavyWork work) {
        this.work = work;
    }

    /** What is to be kept; nothing where nobody signed. Called before a transaction begins. */
    public Verdict<Optional<Signature>> at(byte[] content) {
        if (content.length == 0) {
            return Verdict.done(Optional.empty());
        }
        if (content.length > MOST << 20) {
            return Verdict.refused(SignatureRefusal.LARGE.of(MOST));
        }
        return switch (work.done(HeavyWork.Kind.FILE, () -> FileCheck.of(content))) {
            case Checked.Good(var type, var kept) when KINDS.contains(type) ->
                Verdict.done(Optional.of(new Signature(type, kept)));
            case Checked.Good _ -> Verdict.refused(SignatureRefusal.KIND.of());
            case Checked.Faulty(var fault) -> Verdict.refused(SignatureRefusal.FAULTY.of(fault));
        };
    }
}
