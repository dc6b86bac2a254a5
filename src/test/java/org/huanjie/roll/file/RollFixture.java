package org.huanjie.roll.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.line.RollText;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 名单夹具 — a village with so many voters, for tests of this module and others. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class RollFixture {

    private final RollFile file;
    private final Roll roll;
    private final ElectionFixture elections;

    RollFixture(RollFile file, Roll roll, ElectionFixture elections) {
        this.file = file;
        this.roll = roll;
        this.elections = elections;
    }

    /** Loads so many voters in groups of thirty, the village's election being set to registration first. */
    public List<VoterCard> voters(String village, int number) {
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        var from = 1000 * Integer.parseInt(village.substring(9)) + 100_000 * Integer.parseInt(village.substring(6, 9));
        var csv = RollText.file(village.substring(0, 6), from, number);
        return Scope.of(village).call(() -> {
            var loading = file.load(
                    village, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), committee(village));
            if (!(loading instanceof Loading.Loaded)) {
                throw new IllegalStateException(loading.toString());
            }
            return roll.page(village, number, 0);
        });
    }

    public static SignedIn committee(String village) {
        return TestSignIn.person(Role.ELECTION_COMMITTEE, village);
    }
}
