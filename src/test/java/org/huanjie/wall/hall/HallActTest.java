package org.huanjie.wall.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.law.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HallActTest {

    private static final ElectionId ID = new ElectionId(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    @ParameterizedTest
    @CsvSource({
        "TERM, ROLL_SETTLED, false, NONE",
        "RECALL, ROLL_SETTLED, false, PREPARE",
        "TERM, CANDIDATES_PUBLISHED, false, PREPARE",
        "TERM, VOTE_PREPARED, false, OPEN",
        "TERM, POLLING, false, CLOSE",
        "TERM, COUNTING, false, BOXES",
        "TERM, COUNTING, true, COUNT",
        "TERM, DECLARED, true, ARCHIVE",
        "TERM, FILED, true, ARCHIVE",
        "TERM, HANDED_OVER, true, NONE"
    })
    void eachStageHasItsNextGreatAct(Procedure procedure, Stage stage, boolean mixed, HallAct act) {
        var election = new Election(
                ID, ID.uuid(), "330326103215", StageTable.of(Body.VILLAGERS_COMMITTEE, procedure), stage, 4, null, Round.FIRST, 1, ID, null, null);

        assertThat(HallAct.of(election, mixed)).isEqualTo(act);
    }
}
