package org.huanjie.responsibility.bond;

import java.util.List;
import java.util.UUID;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;

/** 责任办理结果 — what was entered; {@code again} says that the same had been before, by the same token, and nothing was done anew. */
public record ResponsibilityEntry(UUID id, boolean again) {

    /** Enters it where nothing stands against it; a refusal changes nothing. */
    public static Verdict<ResponsibilityEntry> unless(List<Reason> against, UUID id, Runnable act) {
        return Verdict.unless(against, () -> {
            act.run();
            return new ResponsibilityEntry(id, false);
        });
    }
}
