package org.huanjie.polling.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huanjie.polling.desk.BallotAccount;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.shell.Reason;

/** 封袋核对 — whether everything is packed, and as many ballots as the account says (R-AF-3). */
final class BagCheck {

    private BagCheck() {}

    /** What is in no bag; where there is none of it, nought stands in one. */
    static List<Reason> incomplete(List<Bag> packed) {
        var sums = sums(packed);
        return Arrays.stream(BagContent.values())
                .filter(content -> !sums.containsKey(content))
                .map(content -> PollingRefusal.NOT_PACKED.of(content))
                .toList();
    }

    /** Where the bags' numbers differ from the account of ballots. */
    static List<Reason> different(List<Bag> packed, BallotAccount account) {
        var sums = sums(packed);
        var reasons = new ArrayList<Reason>();
        int recovered = sums.getOrDefault(BagContent.VALID_BALLOTS, 0) + sums.getOrDefault(BagContent.VOID_BALLOTS, 0);
        compare(PollingRefusal.BAGS_RECOVERED, recovered, Math.max(0, account.recovered()), reasons);
        compare(PollingRefusal.BAGS_UNUSED, sums.getOrDefault(BagContent.UNUSED_BALLOTS, 0), account.unused(), reasons);
        compare(
                PollingRefusal.BAGS_SPOILED,
                sums.getOrDefault(BagContent.SPOILED_BALLOTS, 0),
                account.spoiled(),
                reasons);
        return reasons;
    }

    private static void compare(PollingRefusal differs, int packed, int account, List<Reason> reasons) {
        if (packed != account) {
            reasons.add(differs.of(packed, account));
        }
    }

    private static Map<BagContent, Integer> sums(List<Bag> packed) {
        Map<BagContent, Integer> sums = new EnumMap<>(BagContent.class);
        packed.forEach(bag -> bag.contents().forEach((content, pieces) -> sums.merge(content, pieces, Integer::sum)));
        return sums;
    }
}
