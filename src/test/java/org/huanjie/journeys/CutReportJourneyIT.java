package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** 断网举报 — over a network that is slow or breaks the form says what is going on; nothing half is kept, and sent again it is one report. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class CutReportJourneyIT {

    @Autowired
    ReviewRoom rooms;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Browser browser;
    private String village = "";

    @BeforeEach
    void begin() {
        village = rooms.nominating().village();
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void end() {
        browser.close();
    }

    @Test
    void ofAnUploadThatIsCutNothingIsKept() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write(("POST /report/" + village + """
                     HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Content-Type: multipart/form-data; boundary=huanjie\r
                    Content-Length: 3000000\r
                    \r
                    --huanjie\r
                    Content-Disposition: form-data; name="kind"\r
                    \r
                    VILLAGE.TREATS\r
                    --huanjie\r
                    Content-Disposition: form-data; name="words"\r
                    \r
                    送到一半\r
                    --huanjie\r
                    Content-Disposition: form-data; name="files"; filename="a.jpg"\r
                    \r
                    """).getBytes(StandardCharsets.UTF_8));
            out.write(new byte[1_000_000]);
            out.flush();
        }
        var phone = Visitor.onPhone(browser).open("/report/" + village);
        filled(phone);
        phone.press("提交举报").reads("举报已收到");
        assertThat(count("discipline.report")).isOne();
        assertThat(count("discipline.report_file")).isOne();
        assertThat(count("store.attachment")).isOne();
    }

    @Test
    void overASlowNetworkItSaysHowFarItIsAndIsSentOnce() {
        var phone = Visitor.onPhone(browser).open("/report/" + village);
        filled(phone);
        slow(phone, 40_000);
        phone.press("提交举报").reads("正在发送");
        assertThat(phone.button("提交举报").isDisabled()).isTrue();
        phone.page.evaluate("document.querySelector('form[data-sending]').requestSubmit()");
        phone.looks("report-sending");
        slow(phone, -1);
        phone.reads("举报已收到");
        assertThat(count("discipline.report")).isOne();
    }

    @Test
    void whoseNetworkBreaksSendsAgainAndItIsOneReport() {
        var phone = Visitor.onPhone(browser).open("/report/" + village);
        filled(phone);
        phone.page.context().setOffline(true);
        phone.press("提交举报").reads("网络断了");
        phone.looks("report-cut");
        assertThat(phone.page.locator("#words").inputValue()).isEqualTo("初八晚上挨家送米");
        phone.page.context().setOffline(false);
        // this time it arrives, and only its answer is lost
        phone.page.route("**/report/**", way -> {
            way.fetch();
            way.abort();
        });
        phone.press("提交举报").reads("网络断了");
        assertThat(count("discipline.report")).isOne();
        phone.page.unroute("**/report/**");
        phone.press("提交举报").reads("举报已收到");
        assertThat(count("discipline.report")).isOne();
        assertThat(phone.text("#key")).hasSize(24);
    }

    private static void filled(Visitor phone) {
        phone.page.locator("#kind").selectOption("VILLAGE.TREATS");
        phone.page.locator("#words").fill("初八晚上挨家送米");
        phone.page.locator("#files").setInputFiles(new FilePayload("a.jpg", "image/jpeg", picture()));
    }

    private static void slow(Visitor phone, int bytes) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", bytes < 0 ? 0 : 300);
        line.addProperty("downloadThroughput", bytes);
        line.addProperty("uploadThroughput", bytes);
        phone.page.context().newCDPSession(phone.page).send("Network.emulateNetworkConditions", line);
    }

    /** A picture of some hundred kilobytes. */
    static byte[] picture() {
        var noise = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int n = 0; n < 700 * 500; n++) {
            noise.setRGB(n % 700, n / 700, random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private int count(String table) {
        return Scope.of(village)
                .call(() ->
                        transaction.execute(t -> sql.sql("SELECT count(*) FROM " + table + " WHERE division = :village")
                                .param("village", village)
                                .query(Integer.class)
                                .single()));
    }
}
