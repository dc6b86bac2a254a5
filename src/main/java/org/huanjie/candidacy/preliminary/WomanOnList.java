package org.huanjie.candidacy.preliminary;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.candidacy.Nominee;
import org.huanjie.shell.Worded;

/** 候选人中的妇女 — what is found of women among the candidates of a village (R-NM-5). */
public enum WomanOnList implements Worded {
    /** one stands at least */
    THERE,
    /** none had a place, and the one with most nominations has it by the rule */
    ADDED,
    /** women were nominated, and none of them stands any more: by their own withdrawal, or by a decision */
    NONE_LEFT,
    /** no woman was nominated */
    NONE_NOMINATED;

    /** Who has a place by the rule: where no woman is among the chosen, the woman with most nominations; two who are equal both. */
    static Set<UUID> added(List<Nominee> nominees, Set<UUID> listed) {
        var women = nominees.stream()
                .filter(one -> isWoman(one) && one.withdrawnOn().isEmpty() && !one.barred())
                .toList();
        int most = women.stream().mapToInt(Nominee::nominators).max().orElse(0);
        return women.stream().anyMatch(one -> listed.contains(one.candidate().id()))
                ? Set.of()
                : women.stream()
                        .filter(one -> one.nominators() == most)
                        .map(one -> one.candidate().id())
                        .collect(Collectors.toSet());
    }

    static WomanOnList of(List<Nominee> nominees, Set<UUID> added) {
        if (nominees.stream().anyMatch(one -> added.contains(one.candidate().id()) && one.stands())) {
            return ADDED;
        }
        if (nominees.stream().anyMatch(one -> isWoman(one) && one.stands())) {
            return THERE;
        }
        return nominees.stream().anyMatch(WomanOnList::isWoman) ? NONE_LEFT : NONE_NOMINATED;
    }

    private static boolean isWoman(Nominee one) {
        return one.candidate().sex().equals("FEMALE");
    }

    @Override
    public String key() {
        return "candidacy.woman-on-list." + name();
    }
}
