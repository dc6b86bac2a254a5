package org.huanjie.election.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.election.rules.Rules;
import org.huanjie.law.Setting;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuanjieIT
class ElectionFixtureIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Rules rules;

    @Test
    void bringsAnElectionToAnyStageOfItsBody() {
        var county = places.newCounty(1, 1);
        fixture.open(county);
        for (var body : Body.values()) {
            for (var stage : body.stages()) {
                assertThat(fixture.at(county.village(), body, stage).stage()).isEqualTo(stage);
            }
        }
    }

    @Test
    void passesRulesThatAreFound() {
        var county = places.newCounty(1, 1);
        fixture.open(county);
        var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, Stage.RULES_PASSED);
        var passed = fixture.passRules(election);
        var found =
                Scope.of(county.village()).call(() -> rules.find(election.id()).orElseThrow());
        assertThat(found.posts()).isEqualTo(passed.posts());
        assertThat(found.passed()).isTrue();
        assertThat(found.setting(Setting.ROLL_DOWN)).contains("NONE");
    }
}
