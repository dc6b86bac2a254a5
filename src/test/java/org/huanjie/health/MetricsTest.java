package org.huanjie.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 指标 — figures that Prometheus reads: each is named, explained and counted in one unit, and none names anybody or any village. */
class MetricsTest {

    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)(\\{(kind|status)=\"([a-z_]+|[1-5]xx)\"})? (-?[0-9.]+(?:E-?[0-9]+)?)");
    private static final Set<String> OF_NO_UNIT = Set.of(
            "huanjie_store_up",
            "huanjie_trouble",
            "huanjie_connections_active",
            "huanjie_connections_idle",
            "huanjie_connections_awaited");

    private final Vitals vitals = new Vitals();
    private final Requests requests = new Requests();
    private final Metrics metrics = new Metrics(0, vitals, requests, () -> 12_345L, new HikariDataSource());

    @Test
    void eachIsExplainedAndHasItsUnitInItsName() {
        var explained = new HashSet<String>();
        var typed = new HashSet<String>();
        var sampled = new HashSet<String>();
        for (var line : metrics.text().lines().toList()) {
            if (line.startsWith("# HELP ")) {
                explained.add(line.split(" ", 4)[2]);
            } else if (line.startsWith("# TYPE ")) {
                typed.add(line.split(" ", 4)[2]);
                assertThat(line).matches("# TYPE (\\w+_total counter|\\w+(?<!_total) gauge)");
            } else {
                var sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                sampled.add(sample.group(1));
                assertThat(OF_NO_UNIT.contains(sample.group(1))
                                || sample.group(1).matches("\\w+_(bytes|seconds|total)"))
                        .as("unit of %s", line)
                        .isTrue();
            }
        }
        assertThat(sampled)
                .isEqualTo(explained)
                .isEqualTo(typed)
                .contains("huanjie_store_up", "huanjie_trouble", "huanjie_disk_free_bytes", "http_requests_total");
    }

    @Test
    void theySayWhatIs() {
        requests.answered(200, 1_500_000_000L);
        requests.answered(404, 500_000_000L);
        requests.answered(200, 0);
        vitals.set(Trouble.DISK_LOW, true);
        assertThat(metrics.text().lines())
                .contains(
                        "huanjie_store_up 1.0",
                        "huanjie_trouble{kind=\"disk_low\"} 1",
                        "huanjie_trouble{kind=\"store_away\"} 0",
                        "huanjie_disk_free_bytes 12345.0",
                        "http_requests_total{status=\"2xx\"} 2",
                        "http_requests_total{status=\"4xx\"} 1",
                        "http_requests_seconds_total 2.0");
        vitals.set(Trouble.STORE_AWAY, true);
        assertThat(metrics.text()).contains("huanjie_store_up 0.0");
    }

    /** Addresses of pages hold villages, people and tokens: none of them is a label. */
    @Test
    void noLabelIsOfAPageAPersonOrAVillage() {
        assertThat(metrics.text())
                .doesNotContain("path", "uri", "village", "user")
                .doesNotContainPattern("[0-9]{6}[,}\"]");
    }

    @Test
    void theyHaveAPortOfTheirOwnThatThisMachineAloneReaches() throws Exception {
        metrics.start();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(metrics.address().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
            assertThat(answer(http, "/metrics").statusCode()).isEqualTo(200);
            assertThat(answer(http, "/metrics").body()).contains("huanjie_store_up");
            assertThat(answer(http, "/metrics").headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            for (var other : List.of("/", "/health", "/sign-in")) {
                assertThat(answer(http, other).statusCode()).as(other).isEqualTo(404);
            }
        } finally {
            metrics.stop();
        }
        assertThat(metrics.isRunning()).isFalse();
    }

    private HttpResponse<String> answer(HttpClient http, String path) throws Exception {
        var address = URI.create("http://127.0.0.1:" + metrics.address().getPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
