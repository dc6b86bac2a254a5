package org.huanjie.polling.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 参选证簿 — one that holds for each voter, by number alone; a lost one opens nothing. */
@HuanjieIT
class VoterSlipsIT {

    @Autowired
    PollFixture polls;

    @Autowired
    VoterSlips slips;

    @Autowired
    Elections elections;

    @Test
    void everyVoterHasASlipThatIsHandedOutAndReplaced() {
        var village = polls.listed(8);
        var by = village.as(Role.ELECTION_COMMITTEE);
        var election = village.call(() -> elections.get(village.election()));
        assertThat(village.call(() -> slips.number(election, by))).isEqualTo(Verdict.done());
        assertThat(village.call(() -> slips.number(election, by))).isEqualTo(Verdict.done());
        var all = village.call(() -> slips.of(election));
        assertThat(all).extracting(VoterSlip::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(all.stream().map(VoterSlip::voter).collect(Collectors.toSet())).hasSize(8);
        assertThat(reasons(village.call(() -> slips.issue(election, "1-9", by))))
                .containsExactly("polling.slip.unknown");
        assertThat(reasons(village.call(() -> slips.issue(election, "一", by))))
                .containsExactly("polling.slip.numbers");
        assertThat(reasons(village.call(() -> slips.issue(election, "1", village.as(Role.BALLOT_ISSUER)))))
                .isNotEmpty();
        assertThat(village.call(() -> slips.issue(election, "1-7", by))).isEqualTo(Verdict.done());
        assertThat(issued(village)).isEqualTo(Set.of(1, 2, 3, 4, 5, 6, 7));
        var anew = village.call(() -> slips.replace(election, "C0002", by));
        assertThat(anew).isEqualTo(Verdict.done(new VoterSlip(all.get(1).voter(), 9, true, false)));
        assertThat(village.call(() -> slips.holder(election, 2))).isEmpty();
        assertThat(village.call(() -> slips.holder(election, 9))).contains(all.get(1).voter());
        assertThat(reasons(village.call(() -> slips.replace(election, "C0002", by))))
                .containsExactly("polling.slip.lost");
    }

    private Set<Integer> issued(Village village) {
        return village.call(() -> slips.of(elections.get(village.election()))).stream()
                .filter(VoterSlip::issued)
                .map(VoterSlip::number)
                .collect(Collectors.toSet());
    }

    private static List<String> reasons(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }
}
