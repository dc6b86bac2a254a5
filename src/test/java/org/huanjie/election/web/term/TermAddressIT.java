package org.huanjie.election.web.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.huanjie.PilotServer;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.NextTerm;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.huanjie.shell.Verdict;
import org.huanjie.store.folder.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 届次地址 — the next term is opened behind the played pilot, and every page, notice and file of the first is found as it was. */
class TermAddressIT {

    private static final String COUNTY = "330326";
    private static final String VILLAGE = "330326103210";
    private static final SignedIn OFFICE = TestSignIn.person(Role.COUNTY_OFFICE, COUNTY);
    private static final SignedIn ANOTHER = TestSignIn.person(Role.COUNTY_OFFICE, COUNTY, "office.two");

    private static final ApplicationContext CONTEXT = PilotServer.context();
    private static final MockMvc WEB = web();

    private static Term first;
    private static Map<String, String> before;
    private static Stage stage;

    @BeforeAll
    static void theNextIsOpened() throws Exception {
        first = in(() -> bean(Terms.class).last(COUNTY)).orElseThrow();
        stage = in(() -> bean(Elections.class).find(VILLAGE, Body.VILLAGERS_COMMITTEE))
                .orElseThrow()
                .stage();
        stand(Stage.ARCHIVED);
        before = new LinkedHashMap<>();
        for (var path : paths()) {
            before.put(path, read(path));
        }
        done(bean(NextTerm.class)::propose, LocalDate.of(2020, 1, 1));
    }

    @AfterAll
    static void itIsCalledOff() {
        var called = in(() -> bean(NextTerm.class).callOff(COUNTY, "试验完毕", OFFICE));
        stand(stage);
        assertThat(called).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void theVillageIsInTheNextTerm() {
        var now = in(() -> bean(Elections.class).find(VILLAGE, Body.VILLAGERS_COMMITTEE))
                .orElseThrow();
        assertThat(now.term()).isNotEqualTo(first.id());
        assertThat(now.stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void everythingOfTheFirstTermIsFoundAsItWas() throws Exception {
        var changed = new ArrayList<String>();
        for (var path : before.keySet()) {
            var now = read("/terms/" + first.address() + path);
            if (!now.equals(before.get(path))) {
                changed.add(path + difference(before.get(path), now));
            }
        }
        assertThat(before).hasSizeGreaterThan(60);
        assertThat(before.values().stream().filter(page -> page.startsWith("200")))
                .hasSizeGreaterThan(40);
        assertThat(changed).isEmpty();
    }

    @Test
    void whatThePresentTermHasNotYetIsNotThere() throws Exception {
        assertThat(read("/v/" + VILLAGE + "/count/VILLAGERS_COMMITTEE.json")).startsWith("404");
        assertThat(read("/v/" + VILLAGE)).contains("href=\"/terms/" + first.address() + "/v/" + VILLAGE + "\"");
    }

    @Test
    void nothingIsSentToATermThatIsOver() throws Exception {
        var sent = WEB.perform(post("/terms/" + first.address() + "/villages/" + VILLAGE + "/roll/post")
                        .with(TestSignIn.as(TestSignIn.person(Role.ELECTION_COMMITTEE, VILLAGE))))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(409);
    }

    @Test
    void anAddressOfNoTermIsNone() throws Exception {
        assertThat(read("/terms/330326-1999/v/" + VILLAGE)).startsWith("404");
        assertThat(read("/terms/x/v/" + VILLAGE)).startsWith("404");
        for (var ofNone :
                List.of("/report/" + VILLAGE, "/report/case", "/s/abc", "/sign-in", "/mine", "/me", "/health")) {
            assertThat(read("/terms/" + first.address() + ofNone)).as(ofNone).startsWith("404");
        }
        assertThat(WEB.perform(get("/terms/now/v/" + VILLAGE))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/v/" + VILLAGE);
        assertThat(WEB.perform(get(URI.create("/terms/now//elsewhere.example/")))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isNull();
    }

    // every page and file of a village that needs nothing but the village and a body
    private static List<String> paths() {
        var paths = new TreeSet<String>();
        for (var mapping : bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            if (!mapping.getMethodsCondition().getMethods().isEmpty()
                    && mapping.getMethodsCondition().getMethods().stream()
                            .allMatch(method -> method.name().equals("GET"))) {
                mapping.getPatternValues().stream()
                        .filter(pattern ->
                                pattern.startsWith("/v/{village}") || pattern.startsWith("/villages/{village}"))
                        .filter(pattern -> !pattern.contains("events"))
                        .map(pattern -> pattern.replace("{village}", VILLAGE).replace("{round}", "1"))
                        .flatMap(TermAddressIT::ofEachBody)
                        .filter(path -> !path.contains("{"))
                        .forEach(paths::add);
            }
        }
        return List.copyOf(paths);
    }

    private static java.util.stream.Stream<String> ofEachBody(String pattern) {
        return pattern.contains("{body}")
                ? Arrays.stream(Body.values())
                        .map(body -> pattern.replace("{body}", pattern.contains(".json") ? body.name() : body.slug()))
                : java.util.stream.Stream.of(pattern);
    }

    // what is no matter of the term: the form's token, the band above the page, the way to other terms, and the print's
    // own day
    private static String read(String path) throws Exception {
        var asked = get(path);
        if (path.contains("/villages/")) {
            asked = asked.with(TestSignIn.as(OFFICE));
        }
        var answer = WEB.perform(asked).andReturn().getResponse();
        var type = String.valueOf(answer.getContentType());
        var body = type.startsWith("application/pdf") || type.contains("spreadsheetml")
                ? "a print or a workbook, which bears its hour"
                : new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                        .replaceAll("(?s)<p class=\"alert alert-info\" role=\"note\">.*?</p>\\s*", "")
                        .replaceAll("[A-Za-z0-9_-]{90,}", "token")
                        .replace("/terms/330326-2017", path.startsWith("/terms/") ? "" : "/terms/330326-2017")
                        .replaceAll("\\s+", " ");
        return answer.getStatus() + " " + type + "\n" + body;
    }

    // the play ends before the archive; what that erases is another test's
    private static void stand(Stage at) {
        var administrator = PilotServer.administrator();
        var vote = in(() -> bean(Elections.class).find(VILLAGE, Body.VILLAGERS_COMMITTEE))
                .orElseThrow();
        try (var session = DriverManager.getConnection(
                        bean(Store.class).url(), administrator.user(), administrator.password());
                var statement = session.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("UPDATE election.election SET stage = '" + at + "' WHERE id = '"
                    + vote.id().uuid() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "\n  was: "
                + one.substring(Math.max(0, at - 80), Math.min(one.length(), at + 120))
                        .strip() + "\n  is:  "
                + other.substring(Math.max(0, at - 80), Math.min(other.length(), at + 120))
                        .strip();
    }

    /** 提议 — how the next term is proposed. */
    private interface Proposing {
        Verdict<?> propose(String county, Rulebook edition, LocalDate began, LocalDate ends, SignedIn by);
    }

    private static void done(Proposing next, LocalDate began) {
        assertThat(in(() -> next.propose(COUNTY, Rulebook.of(Edition.ZJ2012), began, began.plusMonths(11), OFFICE)))
                .isInstanceOf(Verdict.Done.class);
        var proposal = in(() -> bean(NextTerm.class).proposed(COUNTY)).orElseThrow();
        assertThat(in(() -> bean(NextTerm.class).confirm(COUNTY, proposal.id(), ANOTHER)))
                .isInstanceOf(Verdict.Done.class);
    }

    private static <T> T in(Supplier<T> work) {
        return OFFICE.scope().call(work);
    }

    private static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    private static MockMvc web() {
        var filters = new ArrayList<>(CONTEXT.getBeansOfType(Filter.class).values());
        AnnotationAwareOrderComparator.sort(filters);
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) CONTEXT)
                .addFilters(filters.toArray(Filter[]::new))
                .build();
    }
}
