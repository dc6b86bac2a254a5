package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.PilotServer;
import org.huanjie.access.signin.Demonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 上传中断电 — a program killed with -9 while a roll is on its way to it leaves no line of that roll anywhere. */
class KilledUploadIT {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "/villages/330326103215/roll/import";

    /** A number of nobody: it stands in no other file of the pilot. */
    private static final String NUMBER = "330326199913310011";

    private static final int MEGABYTE = 1 << 20;
    private static final int WHOLE = 19 * MEGABYTE;

    // more than both ends of a connection hold back: what was sent was read
    private static final int SENT = 15 * MEGABYTE;

    @TempDir
    Path launching;

    @TempDir
    Path temporary;

    @Test
    void nothingOfTheFileIsLeft() throws Exception {
        var launcher = Launcher.in(launching);
        var data = PilotServer.folder("upload");
        var laidDown = Files.createDirectory(temporary.resolve("of-the-system"));
        var environment = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + laidDown, "TMPDIR", laidDown.toString());
        String said;
        try (var demo = launcher.start(environment, "demo", "--data", data.toString(), "--port", "0")) {
            var address = URI.create(demo.says(ADDRESS));
            demo.says(Pattern.compile(Demonstration.PASSWORD)); // it has loaded what it shows
            halfSent(address, demo);
            said = demo.end().said();
        }
        assertThat(said).doesNotContain(NUMBER);
        assertThat(holding(NUMBER, data.resolve("temporary"), laidDown)).isEmpty();

        try (var again = launcher.start(environment, "demo", "--data", data.toString(), "--port", "0")) {
            again.says(ADDRESS);
            try (var left = Files.walk(data.resolve("temporary"))) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(again.stop().said()).doesNotContain(NUMBER);
        }
        assertThat(holding(NUMBER, data)).isEmpty();
        assertThat(holding("330326103215", data)).as("what is there is found").isNotEmpty();
    }

    private static void halfSent(URI address, Launcher.Running demo) throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var token = token(http, address.resolve("/sign-in"));
            var form = "_csrf=" + encoded(token) + "&username=committee&password=" + encoded(Demonstration.PASSWORD);
            var _ = http.send(
                    HttpRequest.newBuilder(address.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            var shown = token(http, address.resolve(PAGE));
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream().write(head(address, shown, cookies));
                var lines = (NUMBER + ",张三,男,1\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
                for (int sent = 0; sent < SENT; sent += lines.length) {
                    socket.getOutputStream().write(lines);
                }
                assertThat(socket.getInputStream().available()).as("not refused meanwhile").isZero();
                demo.kill();
            }
        }
    }

    private static byte[] head(URI address, String token, CookieManager cookies) {
        var origin = address.toString();
        var mark = "killed-amid-it";
        var first = "--" + mark + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + mark
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roll.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var sent = cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return ("POST " + PAGE + "?_csrf=" + encoded(token) + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nOrigin: " + origin + "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + sent
                        + "\r\nX-CSRF-TOKEN: " + token + "\r\nContent-Type: multipart/form-data; boundary=" + mark
                        + "\r\nContent-Length: " + WHOLE + "\r\n\r\n" + first)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String token(HttpClient http, URI page) throws Exception {
        var body = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        var found = TOKEN.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The files below these that hold this; the database's programs do not. */
    private static List<String> holding(String text, Path... folders) throws IOException {
        var found = new ArrayList<String>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.startsWith(folder.resolve("postgresql"))
                            && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                        found.add(file.toString());
                    }
                }
            }
        }
        return found;
    }
}
