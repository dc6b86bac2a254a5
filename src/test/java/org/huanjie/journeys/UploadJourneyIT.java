package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 上传的界限 (C9) — a file too large, a name too long, a form with many fields: answered by our page, with what was typed where there was any. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class UploadJourneyIT {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    PollFixture fixture;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void whatIsTooLargeIsSaidByOurPage() throws Exception {
        var village = fixture.listed(20);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var committee = browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "1");
            var path = "/villages/" + village.code() + "/roll/import";
            committee.navigate(path);
            assertThat(committee.innerText("#file-most")).contains("20 MB");
            committee
                    .locator("#file")
                    .evaluate("field => { field.dataset.most = 0; }"); // not 20 MB for this test's sake
            committee.setInputFiles("#file", file("roll.csv"));
            assertThat(committee.locator("#file").evaluate("field => field.validationMessage"))
                    .isEqualTo("文件超过 20 MB，请压缩或分成几份。");

            answers(committee, "roll.csv", 20 * MEGABYTE + 1, 422, "文件超过 20 MB");
            answers(committee, "名".repeat(125) + ".csv", 10, 422, "一行也没有导入");
            answers(committee, "roll.csv", 34 * MEGABYTE, 413, "文件太大");
            manyFieldsAreKept(browser, village);
        }
    }

    @Test
    void whoMayNotSendAFileIsRefusedBeforeItIsRead() throws Exception {
        var village = fixture.listed(20);
        var path = "/villages/" + village.code() + "/roll/import";
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var committee = browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "1");
            committee.navigate(path);
            var own = cookies(committee);
            var sent = action(committee);
            assertThat(refused(path, own, 20_000_000))
                    .startsWith("HTTP/1.1 403")
                    .contains("页面已过期");
            assertThat(refused(path + "?_csrf=x", own, 20_000_000)).startsWith("HTTP/1.1 403");
            assertThat(refused(path, "", 20_000_000)).startsWith("HTTP/1.1 302").contains("Location: /sign-in");
            assertThat(refused(sent, own.replaceAll("huanjie=[^;]*", "none=none"), 20_000_000))
                    .contains("Location: /sign-in");
            assertThat(refused(sent.replace(village.code(), village.code().substring(0, 9) + "299"), own, 20_000_000))
                    .startsWith("HTTP/1.1 404");
            assertThat(refused(sent.replace("/roll/import", "/roll"), own, 20_000_000))
                    .startsWith("HTTP/1.1 415");
            var teller = browser.demonstrator(demonstration, village, Role.TELLER, "1");
            assertThat(refused(sent, cookies(teller), 20_000_000)).startsWith("HTTP/1.1 403");
        }
    }

    /** Only the head of a request is sent, and nothing of what it announces: all that comes back, until the server closes. */
    private String refused(String path, String cookies, long length) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("""
                    POST %s HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Cookie: %s\r
                    Content-Type: multipart/form-data; boundary=huanjie\r
                    Content-Length: %d\r
                    \r
                    """.formatted(path, port, cookies, length).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In the list above the form and beside its field: who comes to the field by keyboard or by ear is told there. */
    @Test
    void whatIsWrongStandsBesideItsFieldToo() {
        var village = fixture.listed(20);
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var committee = browser.demonstrator(demonstration, village, Role.ELECTION_COMMITTEE, "1");
            committee.navigate("/villages/" + village.code() + "/election/villagers-committee/meetings");
            committee.evaluate("document.querySelector('main form').noValidate = true");
            committee.fill("#held", "2017-02-11");
            committee.locator("main form button[type=submit]").click();
            committee.waitForSelector("main .hj-reasons [data-field=announced]");
            for (var wrong : List.of("announced", "due", "present")) {
                var field = committee.locator("#" + wrong);
                assertThat(field.getAttribute("aria-invalid")).as(wrong).isEqualTo("true");
                var said = committee.innerText("#" + field.getAttribute("aria-describedby"));
                assertThat(committee
                                .locator(".hj-reasons [data-field=" + wrong + "]")
                                .innerText()
                                .replaceAll("\\s+", ""))
                        .as(wrong)
                        .isNotEmpty()
                        .isEqualTo(said.replaceAll("\\s+", ""));
            }
            assertThat(committee.locator("#held").getAttribute("aria-invalid")).isNull();
            assertThat(committee.inputValue("#held")).isEqualTo("2017-02-11");
            Browser.look(committee, "faults-beside-fields");
        }
    }

    private void manyFieldsAreKept(Browser browser, Village village) {
        var team = browser.demonstrator(demonstration, village, Role.VILLAGE_TEAM, "1");
        var path = "/visits/villages/" + village.code();
        team.navigate(path);
        var form = form(team);
        for (int n = 0; n < 30; n++) {
            form.set("promises." + n + ".purpose", "修第" + n + "段路");
            form.set("promises." + n + ".payer", "某" + n);
        }
        form.set("photo", file("照".repeat(125) + ".jpg"));
        var answer = team.request().post(action(team), RequestOptions.create().setMultipart(form));
        ours(answer, 422, "修第29段路");
    }

    private static void ours(APIResponse answer, int status, String text) {
        ours(answer.status(), answer.text(), status, text);
    }

    private static void ours(int answered, String page, int status, String text) {
        assertThat(page).contains("<html lang=\"zh-CN\"").contains(text);
        assertThat(answered).isEqualTo(status);
    }

    /** As the form of this page sends a file; by hand, since a browser that is told to send 34 MB takes its time. */
    private void answers(Page page, String name, int bytes, int status, String text) throws Exception {
        var boundary = "huanjie";
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(boundary, name);
        var request = HttpRequest.newBuilder(URI.create(page.url()).resolve(action(page)))
                .header("Cookie", cookies(page))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofString("x".repeat(bytes)),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            ours(answer.statusCode(), answer.body(), status, text);
        }
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String action(Page page) {
        return page.getAttribute("form[enctype]", "action");
    }

    private static FormData form(Page page) {
        return FormData.create()
                .set("_csrf", page.locator("input[name=_csrf]").first().inputValue());
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/csv", "x".getBytes(StandardCharsets.UTF_8));
    }
}
