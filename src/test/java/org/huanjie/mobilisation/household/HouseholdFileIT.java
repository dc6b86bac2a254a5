package org.huanjie.mobilisation.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 住户导入 — workbook or CSV in whatever encoding, whole or not at all; phones are sealed, whoever opens one is in the looks. */
@HuanjieIT
class HouseholdFileIT {

    @Autowired
    PollFixture polls;

    @Autowired
    HouseholdFile file;

    @Autowired
    Households households;

    @Autowired
    HouseholdKeeping keeping;

    @Autowired
    HouseholdPhones phones;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aWorkbookIsTakenWholeAndWhoIsInNoHouseholdShows() throws IOException {
        var village = polls.listed(12);
        var loaded = load(village, workbook(village, 10));
        assertThat(loaded).isEqualTo(Verdict.done(new HouseholdFile.Loaded(5, 10)));
        var all = village.call(() -> households.of(village.code()));
        assertThat(all).hasSize(5).allMatch(one -> one.voters().size() == 2);
        assertThat(all.getFirst().place().spot()).contains(new Spot(-10, 20));
        assertThat(all.getFirst().phone()).contains("138****0001");
        assertThat(village.call(() -> households.without(village.code()))).hasSize(2);
        // the same again changes nothing
        assertThat(load(village, workbook(village, 10))).isEqualTo(Verdict.done(new HouseholdFile.Loaded(5, 10)));
        assertThat(village.call(() -> households.of(village.code()))).isEqualTo(all);
    }

    @Test
    void aFileWithAFaultChangesNothing() {
        var village = polls.listed(8);
        var csv = "村民小组,户号,姓名\n1,1," + village.voters().get(0).name() + "\n1,2,无此人甲\n九十,3,"
                + village.voters().get(1).name() + "\n";
        assertThat(said(load(village, csv.getBytes(Charset.forName("GB18030")))))
                .containsExactly(
                        "mobilisation.household.refused.line-not-on-roll", "mobilisation.household.refused.line-group");
        assertThat(village.call(() -> households.of(village.code()))).isEmpty();
        assertThat(said(load(village, "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("mobilisation.household.refused.no-headings");
        assertThat(said(load(village, new byte[] {'P', 'K', 3, 4, 0, 0})))
                .containsExactly("mobilisation.household.refused.unreadable");
    }

    @Test
    void whoIsStruckFromTheRollHasLeft() {
        var village = polls.listed(8);
        var by = village.as(Role.VILLAGE_TEAM);
        var home = village.call(() -> enter(village));
        assertThat(village.call(
                        () -> keeping.house(village.code(), home, List.of(village.voter(7), village.voter(6)), by)))
                .isEqualTo(Verdict.done());
        MobilisationFixture.asOwner(
                "SET session_replication_role = replica; UPDATE roll.voter SET struck_on = current_date WHERE id = '"
                        + village.voter(7) + "'");
        assertThat(village.call(() -> households.find(home)).orElseThrow().voters())
                .containsExactly(village.voter(6));
    }

    @Test
    void aTelephoneIsSealedAndItsOpeningIsALookAtEverybodyThere() {
        var village = polls.listed(8);
        var by = village.as(Role.VILLAGE_TEAM);
        var home = village.call(() -> enter(village));
        assertThat(village.call(() -> keeping.house(village.code(), home, List.of(village.voter(7)), by)))
                .isEqualTo(Verdict.done());
        assertThat(said(village.call(() -> phones.enter(village.code(), home, "12345", by))))
                .containsExactly("mobilisation.household.refused.phone");
        assertThat(village.call(() -> phones.enter(village.code(), home, "138 0000 0002", by)))
                .isEqualTo(Verdict.done());
        assertThat(village.call(() -> phones.open(home, "通知投票", by))).contains("13800000002");
        int looks = village.call(() -> transaction.execute(
                t -> sql.sql("SELECT count(*) FROM access.look WHERE person = :p AND what = 'mobilisation.phone'")
                        .param("p", village.voter(7).uuid())
                        .query(Integer.class)
                        .single()));
        assertThat(looks).isEqualTo(1);
        // another village's household is not found
        var other = polls.listed(8);
        assertThat(said(other.call(() -> phones.enter(other.code(), home, "", other.as(Role.VILLAGE_TEAM)))))
                .containsExactly("mobilisation.household.refused.no-household");
    }

    @Test
    void theDatabaseHousesNobodyInAnotherVillage() {
        var village = polls.listed(8);
        var home = village.call(() -> enter(village));
        var other = polls.listed(8);
        assertThatThrownBy(() -> other.call(() -> transaction.execute(
                        t -> sql.sql("INSERT INTO mobilisation.dweller (voter, household, village) VALUES (:v, :h, :c)")
                                .param("v", UUID.randomUUID())
                                .param("h", home.uuid())
                                .param("c", other.code())
                                .update())))
                .hasMessageContaining("own village");
    }

    private HouseholdId enter(Village village) {
        return keeping.enter(
                        village.code(),
                        new HouseholdDraft(1, "1", 1, HouseholdPlace.UNSAID),
                        village.as(Role.VILLAGE_TEAM))
                .answer(id -> id, reasons -> {
                    throw new AssertionError(reasons.toString());
                });
    }

    private Verdict<HouseholdFile.Loaded> load(Village village, byte[] bytes) {
        return village.call(
                () -> file.load(village.code(), bytes, List.of(words(Locale.CHINESE)), village.as(Role.VILLAGE_TEAM)));
    }

    private Words words(Locale language) {
        return new Words(messages, language);
    }

    private static byte[] workbook(Village village, int voters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("住户");
            sheet.value(0, 0, "某村住户表");
            var heads = List.of("村民小组", "户号", "姓名", "身份证号", "走访顺序", "东（米）", "北（米）", "电话");
            for (int n = 0; n < heads.size(); n++) {
                sheet.value(1, n, heads.get(n));
            }
            for (int n = 0; n < voters; n++) {
                var card = village.voters().get(n);
                int home = n / 2 + 1;
                sheet.value(n + 2, 0, 1);
                sheet.value(n + 2, 1, "户" + home);
                sheet.value(n + 2, 2, card.name());
                sheet.value(n + 2, 3, card.maskedNumber().substring(14));
                sheet.value(n + 2, 4, home);
                sheet.value(n + 2, 5, -10 * home);
                sheet.value(n + 2, 6, 20 * home);
                sheet.value(n + 2, 7, "1380000000" + home);
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> said(Verdict<?> verdict) {
        return verdict.answer(
                done -> List.<String>of(),
                reasons -> reasons.stream().map(reason -> reason.key()).toList());
    }
}
