package org.huanjie.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.Role;
import org.huanjie.access.TestSignIn;
import org.huanjie.election.Body;
import org.huanjie.election.ElectionFixture;
import org.huanjie.election.Stage;
import org.huanjie.store.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 导入 — a roll's file is loaded whole or not at all. */
@HuanjieIT
class RollFileIT {

    @Autowired
    Places places;

    @Autowired
    RollFile file;

    @Autowired
    Roll roll;

    @Autowired
    ElectionFixture elections;

    Places.County county;

    @BeforeEach
    void newCounty() {
        county = places.newCounty(1, 2);
        elections.open(county);
        county.villages().forEach(village -> elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING));
    }

    @Test
    void aCleanFileIsLoadedWhole() {
        var csv = RollText.header() + RollText.line("王小明", "330326190001010013") + RollText.line("李红", "330326190001010021");
        assertThat(load(county.village(), csv, StandardCharsets.UTF_8)).isEqualTo(new RollFile.Loading.Loaded(2));
        assertThat(within(() -> roll.registered(county.village()))).isEqualTo(2);
        assertThat(within(() -> roll.search(county.village(), "wxm", 5))).extracting(VoterCard::name).containsExactly("王小明");
        assertThat(within(() -> roll.search(county.village(), "0021", 5))).extracting(VoterCard::name).containsExactly("李红");
        assertThat(within(() -> roll.search(county.village(), "李", 5)))
                .extracting(VoterCard::maskedNumber)
                .containsExactly("**************0021");
    }

    RollFile.Loading load(String village, String csv, Charset charset) {
        return Scope.of(village)
                .call(() -> file.load(
                        village,
                        new ByteArrayInputStream(csv.getBytes(charset)),
                        TestSignIn.person(Role.ELECTION_COMMITTEE, village)));
    }

    <T> T within(java.util.function.Supplier<T> work) {
        return Scope.of(county.village()).call(work);
    }
}
