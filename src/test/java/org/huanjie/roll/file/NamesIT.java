package org.huanjie.roll.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.io.InputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.Pinyin;
import org.huanjie.region.Sounds;
import org.huanjie.roll.Roll;
import org.huanjie.roll.file.RollFile.Loading;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterSounds;
import org.huanjie.shell.text.PersonName;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 姓名的查找 — a voter is found however the name is written, on the list and in the box. */
@HuanjieIT
class NamesIT {

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFile file;

    @Autowired
    Roll roll;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc browser;

    String village = "";

    @BeforeEach
    void aVillageThatRegisters() {
        var places = this.places.newCounty(1, 1);
        elections.open(places);
        village = places.village();
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
    }

    @ParameterizedTest(name = "{0}: who types {2} finds {3}")
    @CsvSource({
        "C3, 12-name-space-ascii.csv, 张甲, 张 甲",
        "C3, 12-name-space-ideographic.csv, 张乙, 张\u3000乙",
        "C3, 12-name-space-ascii.csv, 张\u3000甲, 张 甲",
        "C3, 13-dot-2022.csv, 买买提·阿乙, 买买提·阿乙",
        "C3, 13-dot-30FB.csv, 买买提•阿丁, 买买提·阿丁",
        "C3, 28-name-compat.csv, 王樂丙, 王\uF914丙",
        "C19, 28-name-zero-ling.csv, 王〇甲, 王〇甲",
        "C24, 06-utf8-pua-names.csv, 赵䶮, 赵䶮",
        "C24, 06-utf8-pua-names.csv, 孙\uE81E, 孙龴",
        "C24, 06-utf8-pua-names.csv, 李𠂇, 李𠂇"
    })
    void whoeverTypesTheNameFindsTheVoter(String row, String csv, String typed, String found) throws IOException {
        assertThat(load(csv)).isInstanceOf(Loading.Loaded.class);
        assertThat(Scope.of(village).call(() -> roll.search(village, typed, 5)))
                .extracting(VoterCard::name)
                .containsExactly(found);
        assertThat(Scope.of(village).call(() -> roll.named(village, typed, 5)))
                .extracting(VoterCard::name)
                .containsExactly(found);
    }

    @DisplayName("C3: the posted roll says 张 甲 is on it to whoever asks for 张甲")
    @Test
    void thePublicPageFindsANameThatIsWrittenWithASpace() throws Exception {
        assertThat(load("12-name-space-ascii.csv")).isInstanceOf(Loading.Loaded.class);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        browser.perform(get("/v/" + village + "/roll").param("name", "张甲"))
                .andExpect(content().string(containsString("<li>张 甲 ")));
    }

    @DisplayName("C5: each of the surnames of the case is found by its initials, and the surname's reading comes first")
    @Test
    void surnamesAreFoundBySound() throws IOException {
        assertThat(load("29-surnames.csv")).isInstanceOf(Loading.Loaded.class);
        var names = Scope.of(village).call(() -> roll.page(village, 100, 0)).stream()
                .map(VoterCard::name)
                .toList();
        assertThat(names).hasSize(67);
        assertThat(names).allSatisfy(name -> {
            assertThat(sounding(Sounds.of(name).pinyin())).contains(name);
            assertThat(sounding(Pinyin.full(name))).contains(name);
            assertThat(sounding(Sounds.of(name).initials())).contains(name);
        });
        assertThat(sounding("zgj")).startsWith("曾巩甲");
        assertThat(sounding("danx")).startsWith("单雄甲");
        assertThat(sounding("lyu")).containsExactly("吕女绿");
        assertThat(sounding("lü")).contains("吕女绿");
    }

    @DisplayName("C5: what an older program wrote down is computed anew at the next start, also of a posted roll")
    @Test
    void oldReadingsAreComputedAnew() throws IOException, SQLException {
        assertThat(load("29-surnames.csv")).isInstanceOf(Loading.Loaded.class);
        var server = TestStore.server();
        try (var administrator = DriverManager.getConnection(
                        server.store().url(),
                        server.administrator().user(),
                        server.administrator().password());
                var statement = administrator.createStatement()) {
            statement.execute(
                    "UPDATE roll.voter SET pinyin = 'dan', initials = 'd', other_sounds = NULL WHERE village = '"
                            + village + "'");
        }
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ROLL_PUBLISHED);
        try (var owner = DriverManager.getConnection(
                server.store().url(),
                server.store().owner().user(),
                server.store().owner().password())) {
            new VoterSounds().fill(owner);
        }
        assertThat(sounding("shanxiong")).containsExactly("单雄甲");
        assertThat(sounding("danxiong")).containsExactly("单雄甲");
    }

    private List<String> sounding(String typed) {
        return Scope.of(village).call(() -> roll.search(village, typed, 100)).stream()
                .map(VoterCard::name)
                .toList();
    }

    @DisplayName("C3: the database makes the same form of every character")
    @Test
    void theTwinInTheDatabaseAgrees() {
        var all = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> c < 0xAC00 || c > 0xD7A3 || c % 100 == 0) // syllables of one rule
                .filter(c -> c < 0xF0000 || c % 1000 == 0) // private planes
                .mapToObj(c -> "a" + Character.toString(c) + "甲")
                .toList();
        var forms = sql.sql(
                        "SELECT store.name_form(one) FROM unnest(CAST(:all AS text[])) WITH ORDINALITY AS n (one, place) ORDER BY place")
                .param("all", all.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(IntStream.range(0, all.size())
                        .filter(n -> !forms.get(n).equals(PersonName.form(all.get(n))))
                        .mapToObj(n -> "U+%04X".formatted(all.get(n).codePointAt(1)))
                        .collect(Collectors.joining(" ")))
                .isEmpty();
        for (var name : List.of("张 甲", "买买提 ‧·阿乙", "Zoe\u0308", "赵\uE863", "\uFEFF王\uF914丙\u200E")) {
            assertThat(sql.sql("SELECT store.name_form(:name)")
                            .param("name", name)
                            .query(String.class)
                            .single())
                    .isEqualTo(PersonName.form(name));
        }
    }

    private Loading load(String name) throws IOException {
        try (InputStream csv = Objects.requireNonNull(getClass().getResourceAsStream("/cases/roll/" + name))) {
            return Scope.of(village).call(() -> file.load(village, csv, RollFixture.committee(village)));
        }
    }
}
