package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Component;

/** 人物 — finds the people of the scenario, who are told by their numbers, on the village's roll. */
@Component
class People {

    private final Roll roll;

    People(Roll roll) {
        this.roll = roll;
    }

    VoterId holder(String village, String number) {
        return roll.holder(village, number)
                .orElseThrow(() ->
                        new IllegalStateException("the scenario names someone who is not on the roll of " + village));
    }

    /** The names that the scenario gives for this capacity, in its order. */
    static List<String> named(Scenario scenario, String village, String capacity) {
        return scenario.lines("people.csv").stream()
                .filter(line -> line.getField("村").equals(village)
                        && line.getField("身份").equals(capacity))
                .map(line -> line.getField("姓名"))
                .toList();
    }

    static List<NamedCsvRecord> candidates(Scenario scenario, String village, String body) {
        return scenario.lines("candidates.csv").stream()
                .filter(line -> line.getField("村").equals(village)
                        && line.getField("组织").equals(body))
                .toList();
    }
}
