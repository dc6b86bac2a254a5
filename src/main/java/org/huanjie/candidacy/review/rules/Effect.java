package org.huanjie.candidacy.review.rules;

import java.time.LocalDate;
import org.huanjie.shell.Worded;

/**
 * 发现的效果 — what a finding does. It follows from its force, its document and its window; nobody chooses it, and the database refuses
 * a bar that this does not allow (docs/rules.md, force).
 */
public enum Effect implements Worded {
    /** 可依法不列入名单: the election committee may decide so, with notice, and it is confirmed and can be appealed */
    MAY_BAR,
    /** 提示谈话: it leads to an offered talk and bars nothing */
    ADVISES,
    /** 已过期限: it has no effect on this election */
    OVER;

    /** What a finding of this force with this proof does to an election on this day. */
    public static Effect of(LegalForce force, FindingProof proof, LocalDate electionDay) {
        if (proof.over(electionDay)) {
            return OVER;
        }
        return force.binding() && proof.hasDocument() ? MAY_BAR : ADVISES;
    }

    @Override
    public String key() {
        return "candidacy.effect." + name();
    }
}
