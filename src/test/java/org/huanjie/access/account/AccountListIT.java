package org.huanjie.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.access.TestSignIn.as;
import static org.huanjie.access.TestSignIn.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.Workbook;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 账号名单 — many accounts from one table, all or none; their slips in one file, made once. */
@HuanjieIT
class AccountListIT {

    private static final Map<String, String> HEADINGS = Map.of("角色", "role", "地区", "place", "姓名", "name");

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountList list;

    @Autowired
    TemporarySecrets secrets;

    Places.County county;
    SignedIn office;
    SignedIn town;

    @BeforeEach
    void inACountyOfItsOwn() {
        county = places.newCounty(2, 2);
        office = person(Role.COUNTY_OFFICE, county.code());
        town = person(Role.TOWN_COMMITTEE, county.town());
    }

    @Test
    void aTableOpensItsAccountsAndTheirSlipsArePrintedOnce() throws Exception {
        send(
                        town,
                        csv("角色,地区,姓名,登录名\n村专班,测试村1-1,章一,\n村民选举委员会," + county.village(1) + ",章一,\n计票员,测试村1-1,钱三,q-"
                                + county.code() + "\n"))
                .andExpect(redirectedUrl("/accounts/slips"));
        var due = secrets.due(town);
        assertThat(due).extracting(Accounts.Entry::personName).containsExactlyInAnyOrder("章一", "章一", "钱三");
        assertThat(due)
                .extracting(Accounts.Entry::signInName)
                .doesNotHaveDuplicates()
                .contains("q-" + county.code())
                .anyMatch(name -> name.startsWith("zhangyi"));
        assertThat(secrets.due(office))
                .as("what another opened is not theirs to give")
                .isEmpty();
        browser.perform(get("/accounts/slips").with(as(town)))
                .andExpect(content().string(containsString("q-" + county.code())));

        var print = post("/accounts/slips").with(csrf());
        due.forEach(account -> print.param("account", account.id().toString()));
        browser.perform(print.with(as(person(Role.TOWN_COMMITTEE, county.towns().get(1)))))
                .andExpect(redirectedUrl("/accounts/slips"));
        var again = post("/accounts/slips").with(csrf());
        due.forEach(account -> again.param("account", account.id().toString()));
        var pdf = browser.perform(again.with(as(town)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("章一", "钱三", "q-" + county.code());
        }
        assertThat(secrets.due(town)).isEmpty();
        browser.perform(again).andExpect(redirectedUrl("/accounts/slips"));
    }

    @Test
    void oneWrongLineAndNoneIsOpened() throws Exception {
        send(town, csv("角色,地区,姓名\n村专班,测试村1-1,好人\n没有的角色,测试村1-1,甲\n村专班,测试村2-1,乙\n村专班,测试村1-2,\n"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("第 3 行（甲）")))
                .andExpect(content().string(containsString("第 4 行（乙）")))
                .andExpect(content().string(containsString("第 5 行（）")));
        assertThat(secrets.due(town)).isEmpty();
        send(town, csv("一,二\n3,4\n")).andExpect(status().is(422));
        send(town, csv("角色,地区,姓名\n")).andExpect(status().is(422));
    }

    @Test
    void aWorkbookIsReadAsACsvFileIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            var cells = List.of(
                    List.of("开设账号", "", ""), List.of("姓名", "角色", "地区"), List.of("孙四", "TOWN_COMMITTEE", "测试镇2"));
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, cells.get(row).get(column));
                }
            }
        }
        var lines = list.read(bytes.toByteArray(), HEADINGS, word -> Optional.of(Role.valueOf(word)), office);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.faults()).isEmpty();
            assertThat(line.wish().division()).isEqualTo(county.towns().get(1));
        });
    }

    @Test
    void whatTakesTwoTakesTwoByListAsWell() {
        var lines = list.read(
                csv("角色,地区,姓名\nAUDITOR," + county.code() + ",周五\n"), HEADINGS, word -> Optional.of(Role.valueOf(word)), office);
        var alone = office.scope().call(() -> list.open(lines, office, Optional.empty()));
        assertThat(alone)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.faults()).extracting(Fault::what).containsExactly(AccessFault.ACCOUNT_SECOND));
        assertThat(secrets.due(office)).isEmpty();
        var second = new SignedIn(
                UUID.randomUUID(), "second-" + county.code(), "吴六", Role.COUNTY_OFFICE, county.code());
        assertThat(office.scope().call(() -> list.open(lines, office, Optional.of(second))))
                .allMatch(line -> line.faults().isEmpty());
        assertThat(secrets.due(office)).hasSize(1);
    }

    @Test
    void anOfficeAboveTheCountiesIsOfferedNothingBelowThem() throws Exception {
        var province = person(Role.PROVINCE_OFFICE, county.code().substring(0, 2));
        var page = browser.perform(get("/accounts/new").with(as(province)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain(county.town()).doesNotContain(county.village());
    }

    private ResultActions send(SignedIn by, byte[] table) throws Exception {
        return browser.perform(multipart("/accounts/list")
                .file(new MockMultipartFile("file", table))
                .with(csrf().asHeader())
                .with(as(by)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
