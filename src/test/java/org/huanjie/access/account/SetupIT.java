package org.huanjie.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.region.Divisions;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The program as it starts over an empty database. */
@SpringBootTest(classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {TestStore.class, SetupIT.EmptyStore.class})
class SetupIT {

    /** 空库 — a database of its own on the same server. */
    static final class EmptyStore implements ApplicationContextInitializer<GenericApplicationContext> {
        private static final String NAME = "setup";

        @Override
        public void initialize(GenericApplicationContext context) {
            var server = TestStore.server();
            var login = server.administrator();
            try (var connection = DriverManager.getConnection(server.url("postgres"), login.user(), login.password());
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + NAME);
                statement.execute("CREATE DATABASE " + NAME + " OWNER huanjie_owner");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            context.removeBeanDefinition(Store.class.getName());
            context.registerBean(Store.class, () -> server.store(NAME));
        }
    }

    @Autowired
    MockMvc browser;

    @Autowired
    Setup setup;

    @Autowired
    Accounts accounts;

    @Autowired
    Independence independence;

    @Autowired
    TemporarySecrets secrets;

    @Autowired
    Divisions divisions;

    @Test
    void twoPeopleMakeTheirAccountsByTheCodeOfTheTerminalAndOnlyOnce() throws Exception {
        browser.perform(get("/setup"))
                .andExpect(content().string(containsString("/setup/divisions")))
                .andExpect(content().string(not(containsString("first-password"))));
        browser.perform(load("wrong", "97,甲省,\n")).andExpect(status().is(422));
        browser.perform(load(setup.code(), "97,甲省,\nx,乙县,97\n,,\n"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("第 3 行")));
        assertThat(divisions.any()).isFalse();
        browser.perform(load(setup.code(), "97,甲省,\n9701,甲市,97\n970101,甲县,9701\n"))
                .andExpect(redirectedUrl("/setup"));
        assertThat(divisions.find("970101")).isPresent();
        browser.perform(get("/setup")).andExpect(content().string(containsString("first-password")));
        var county = "970101";
        for (var path : new String[] {"/", "/sign-in", "/me", "/accounts"}) {
            browser.perform(get(path)).andExpect(redirectedUrl("/setup"));
        }
        browser.perform(get("/setup")).andExpect(status().isOk());
        browser.perform(setUp("wrong", county, "a long password")).andExpect(status().is(422));
        browser.perform(setUp(setup.code(), "123456", "short"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("first-office")));
        browser.perform(setUp(setup.code(), county, "a long password", "张 主任")).andExpect(status().is(422));
        assertThat(accounts.anyone()).isFalse();
        browser.perform(setUp(setup.code(), county, "a long password")).andExpect(redirectedUrl("/sign-in"));
        assertThat(accounts.credentials("first-office")).hasValueSatisfying(account -> {
            assertThat(account.role()).isEqualTo(Role.COUNTY_OFFICE);
            assertThat(account.division()).isEqualTo(county);
        });
        nobodysOwnPasswordIsPrinted();
        assertThat(independence.between("first-office", "second-office"))
                .isInstanceOf(Independence.Verdict.Independent.class);
        browser.perform(setUp(setup.code(), county, "a long password")).andExpect(status().isNotFound());
        browser.perform(get("/setup")).andExpect(status().isNotFound());
        browser.perform(load(setup.code(), "96,乙省,\n")).andExpect(status().is3xxRedirection());
        assertThat(divisions.find("96")).isEmpty();
        browser.perform(get("/sign-in")).andExpect(status().isOk());
    }

    // a slip would put a temporary password in the place of their own
    private void nobodysOwnPasswordIsPrinted() {
        for (var name : List.of("first-office", "second-office")) {
            var person = accounts.credentials(name).orElseThrow().signedIn();
            assertThat(secrets.due(person)).isEmpty();
            assertThat(person.scope().call(() -> secrets.onSlip(person.account(), person)))
                    .isInstanceOf(TemporarySecrets.Outcome.Refused.class);
        }
    }

    private static RequestBuilder load(String code, String lines) {
        return multipart("/setup/divisions")
                .file(new MockMultipartFile(
                        "file", ("code,name,parent_code\n" + lines).getBytes(StandardCharsets.UTF_8)))
                .param("code", code)
                .param("edition", "2023")
                .with(csrf().asHeader());
    }

    private static MockHttpServletRequestBuilder setUp(String code, String county, String password) {
        return setUp(code, county, password, "李主任");
    }

    private static MockHttpServletRequestBuilder setUp(String code, String county, String password, String second) {
        return post("/setup")
                .with(csrf())
                .param("code", code)
                .param("county", county)
                .param("first-sign-in-name", "first-office")
                .param("first-person-name", "张主任")
                .param("first-password", password)
                .param("first-again", password)
                .param("second-sign-in-name", "second-office")
                .param("second-person-name", second)
                .param("second-password", password)
                .param("second-again", password);
    }
}
