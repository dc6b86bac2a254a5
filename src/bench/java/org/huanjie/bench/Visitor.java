package org.huanjie.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 访客 — one browser's worth of HTTP: keeps its cookies, sends each form with the token of the page that it stood on. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int SERVER_ERROR = 500;
    private static final int BUSY = 503;

    private final HttpClient http;
    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    Visitor(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Signs in by the form; gives the path that the server sends on to. */
    String signIn(String name, String password) throws IOException, InterruptedException {
        var _ = page("/sign-in");
        var answer = send(form("/sign-in", Map.of("username", name, "password", password), ""));
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A whole page; its form's token is the one sent from now on. */
    String page(String path) throws IOException, InterruptedException {
        var answer = send(request(path).GET());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }

    /** A page as a browser fetches it, compressed; only that it comes is looked at. */
    void look(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.discarding());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    /** What a page's script would send: the answer is a part of the page. */
    String part(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = send(form(path, fields, "yes"));
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Sends a file as a form does; an answer that is no fault of the server, or that it is busy, will do. */
    void upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        var head = "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        var answer = http.send(
                request(path + "?_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                        .header("Content-Type", "multipart/form-data; boundary=bench")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--bench--\r\n")))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() >= SERVER_ERROR && answer.statusCode() != BUSY) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    /** A request for what this visitor may see, for a line that stays open. */
    HttpRequest line(String path) {
        return request(path).build();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields, String fragment) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return fragment.isEmpty() ? request : request.header("X-Fragment", fragment);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
