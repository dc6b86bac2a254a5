package org.huanjie.discipline.pledge;

import java.util.Comparator;
import org.springframework.stereotype.Service;

/** 承诺书文本库 — the texts that come with the program, and those that a county has made its own. */
@Service
public class PledgeTexts {

    private final OwnTexts own;

    PledgeTexts(OwnTexts own) {
        this.own = own;
    }

    /** The text of this kind by which pledges are given now: the county's own where it has one that two have approved. */
    public PledgeText inForce(String division, PledgeKind kind) {
        return own.inForce(division, kind).orElseGet(() -> shipped(kind));
    }

    /** The newest of this kind that comes with the program. */
    public PledgeText shipped(PledgeKind kind) {
        return ShippedTexts.ALL.stream()
                .filter(text -> text.kind() == kind)
                .max(Comparator.comparing(PledgeText::edition))
                .orElseThrow();
    }
}
