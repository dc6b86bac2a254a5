package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 挂图消息 — an act anywhere is seen on its own county's wall without asking for it, and on no other. */
@HuanjieIT
class WallNewsIT {

    record Done(String village, String by) implements Act {
        @Override
        public String kind() {
            return "wall.test";
        }
    }

    @Autowired
    Walls walls;

    @Autowired
    WallLine line;

    @Autowired
    Counties counties;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Places places;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc browser;

    @Test
    void anActChangesItsCountysVersionAndNoOthers() throws Exception {
        var county = places.newCounty(1, 2);
        var other = places.newCounty(1, 1);
        await(line::stands);
        var before = walls.version(county.code());
        var elsewhere = walls.version(other.code());
        var first = walls.matrix(county.code());
        assertThat(walls.matrix(county.code())).isSameAs(first);
        act(county.village());
        await(() -> !walls.version(county.code()).equals(before));
        assertThat(walls.version(other.code())).isEqualTo(elsewhere);
        assertThat(walls.matrix(county.code())).isNotSameAs(first);
        browser.perform(get("/counties/" + county.code() + "/wall/version")
                        .with(TestSignIn.as(Role.COUNTY_LEADER, county.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(before)));
        browser.perform(get("/counties/" + county.code() + "/wall/version")
                        .with(TestSignIn.as(Role.COUNTY_LEADER, other.code())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anActThatIsUndoneIsNoNews() {
        var county = places.newCounty(1, 1);
        await(line::stands);
        var before = walls.version(county.code());
        Scope.of(county.village())
                .run(() -> transaction.executeWithoutResult(t -> {
                    ledger.enter(new Done(county.village(), "test"));
                    t.setRollbackOnly();
                }));
        var other = places.newCounty(1, 1);
        var otherBefore = walls.version(other.code());
        act(other.village()); // heard after whatever was told before it
        await(() -> !walls.version(other.code()).equals(otherBefore));
        assertThat(walls.version(county.code())).isEqualTo(before);
    }

    @Test
    void aProvinceIsReadOneCountyAtATime() throws Exception {
        transaction.executeWithoutResult(t -> sql.sql("""
                INSERT INTO region.division (code, name, parent)
                SELECT '89', '测试省', '' UNION ALL SELECT '8901', '测试市', '89'
                UNION ALL SELECT '8901' || lpad(c::text, 2, '0'), '测试县' || c, '8901' FROM generate_series(1, 33) c
                UNION ALL SELECT '8901' || lpad(c::text, 2, '0') || '100', '测试镇', '8901' || lpad(c::text, 2, '0')
                  FROM generate_series(1, 33) c
                UNION ALL SELECT '8901' || lpad(c::text, 2, '0') || '100' || (200 + v), '测试村' || v,
                  '8901' || lpad(c::text, 2, '0') || '100' FROM generate_series(1, 33) c, generate_series(0, 606) v""").update());
        assertThat(counties.within("89")).hasSize(33);
        var page = counties.page("89", "890102").orElseThrow();
        assertThat(page.matrix().rows().map(row -> row.village().code()))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("890102"));
        assertThat(page.number()).isEqualTo(2);
        assertThat(page.of()).isEqualTo(33);
        assertThat(page.before().orElseThrow().code()).isEqualTo("890101");
        assertThat(page.after().orElseThrow().code()).isEqualTo("890103");
        assertThatIllegalArgumentException().isThrownBy(() -> walls.matrix("89"));
        var shown = province("/above/89/matrix?county=890102");
        assertThat(shown)
                .contains("第 2 个县区，共 33 个", "?county=890101", "?county=890103", "/v/890102100200")
                .doesNotContain("890103100200", "href=\"/villages/", "href=\"/towns/");
        assertThat(province("/above/89/matrix?county=330326")).contains("第 1 个县区");
        browser.perform(get("/above/90/matrix").with(TestSignIn.as(Role.PROVINCE_OFFICE, "89")))
                .andExpect(status().isNotFound());
        browser.perform(get("/above/7/matrix").with(TestSignIn.as(Role.PROVINCE_OFFICE, "7")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有县区")));
    }

    private String province(String path) throws Exception {
        return browser.perform(get(path).with(TestSignIn.as(Role.PROVINCE_OFFICE, "89")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void act(String village) {
        Scope.of(village).run(() -> transaction.executeWithoutResult(t -> ledger.enter(new Done(village, "test"))));
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition::getAsBoolean);
    }
}
