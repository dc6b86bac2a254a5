package org.huanjie.messaging.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Properties;
import org.huanjie.messaging.rule.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 网关配置 — what an operator writes, and everything that is wrong with it at once. */
class GatewaySettingsTest {

    @TempDir
    Path folder;

    private GatewaySettings read(String text) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(text));
        return new GatewaySettings(lines, folder);
    }

    @Test
    void withoutAFileThereIsPaperAlone() throws Exception {
        var none = read("");
        assertThat(none.sms()).isEmpty();
        assertThat(none.mail()).isEmpty();
        assertThat(none.file()).isEmpty();
        assertThat(none.quiet()).isEqualTo(QuietHours.USUAL);
        assertThat(none.faults()).isEmpty();
    }

    @Test
    void aWholeOneIsTaken() throws Exception {
        Files.writeString(folder.resolve("token"), "t0ken\n");
        Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef\n");
        var settings = read("""
                signature = 平阳县换届办
                quiet.from = 20:30
                sms.url = https://sms.example.org/messages
                sms.token-file = token
                sms.secret-file = secret
                sms.per-second = 200
                sms.fen = 5
                """);
        assertThat(settings.sms())
                .contains(new HttpGateway.Terms(
                        URI.create("https://sms.example.org/messages"), "t0ken", 200, 5, "【平阳县换届办】"));
        assertThat(settings.smsSecret()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(settings.quiet()).isEqualTo(new QuietHours(LocalTime.of(20, 30), LocalTime.of(8, 0)));
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void everyFaultIsSaid() throws Exception {
        var settings = read("""
                sms.url = http://sms.example.org/messages
                sms.token-file = not-there
                sms.per-second = many
                mail.host = mail.example.org
                mail.guard = none
                quiet.until = 25:00
                sms.pwd = secret
                """);
        assertThat(settings.sms()).isEmpty();
        assertThat(settings.smsSecret()).isEmpty();
        assertThat(settings.mail()).isPresent();
        assertThat(settings.quiet()).isEqualTo(QuietHours.USUAL);
        assertThat(settings.signature()).isEmpty();
        assertThat(settings.faults())
                .extracting(fault -> fault.what().substring("messaging.config.".length()) + " " + fault.key())
                .containsExactlyInAnyOrder(
                        "unknown sms.pwd",
                        "address sms.url",
                        "unreadable sms.token-file",
                        "number sms.per-second",
                        "missing sms.secret-file",
                        "missing mail.from",
                        "missing mail.subject",
                        "guard mail.guard",
                        "time quiet.until",
                        "missing signature");
    }

    @Test
    void whatIsSaidToThisMachineNeedsNoTls() throws Exception {
        Files.writeString(folder.resolve("token"), "t");
        var settings = read("signature=x\nsms.url=http://127.0.0.1:9/m\nsms.token-file=token\n");
        assertThat(settings.sms()).isPresent();
    }
}
