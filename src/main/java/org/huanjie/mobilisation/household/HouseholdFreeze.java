package org.huanjie.mobilisation.household;

import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/**
 * 住户冻结 — while a village votes nobody is moved from household to household or from grid to grid: two sums with one household between them
 * would tell when its people drew.
 */
@Component
public class HouseholdFreeze {

    private final Elections elections;

    HouseholdFreeze(Elections elections) {
        this.elections = elections;
    }

    /** Why nothing is moved there now; empty where it may be. */
    public List<Reason> against(String village) {
        return elections
                .find(village, Body.VILLAGERS_COMMITTEE)
                .filter(vote -> vote.stage() == Stage.POLLING)
                .map(vote -> List.of(HouseholdRefusal.POLL_OPEN.of()))
                .orElse(List.of());
    }
}
