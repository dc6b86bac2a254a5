package org.huanjie.messaging.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.huanjie.messaging.gateway.SmtpGateway.Guard;
import org.huanjie.messaging.rule.QuietHours;

/**
 * 网关配置 — what the operator wrote into {@code gateways.properties} of the data folder: which ways out there are. Secrets stand in files of
 * their own, named there; no line that nobody knows is passed over.
 */
final class GatewaySettings {

    private static final Set<String> KEYS = Set.of(
            "signature",
            "quiet.from",
            "quiet.until",
            "sms.url",
            "sms.token-file",
            "sms.secret-file",
            "sms.per-second",
            "sms.fen",
            "mail.host",
            "mail.port",
            "mail.guard",
            "mail.from",
            "mail.user",
            "mail.password-file",
            "mail.subject",
            "platform.folder",
            "platform.fen");

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int MOST_PER_SECOND = 5_000;
    private static final int MOST_PORT = 65_535;
    private static final int LEAST_SECRET = 32;

    private final Properties lines;
    private final Path folder;
    private final List<GatewayFault> faults = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    GatewaySettings(Properties lines, Path folder) {
        this.lines = lines;
        this.folder = folder;
        lines.stringPropertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> wrong("unknown", key));
    }

    List<GatewayFault> faults() {
        return List.copyOf(faults);
    }

    QuietHours quiet() {
        return new QuietHours(
                time("quiet.from", QuietHours.USUAL.from()), time("quiet.until", QuietHours.USUAL.until()));
    }

    /** In the brackets by which the mainland's providers know who writes. */
    String signature() {
        var name = text("signature");
        if (name.isEmpty() && (has("sms.url") || has("platform.folder"))) {
            wrong("missing", "signature");
        }
        return name.isEmpty() ? "" : "【" + name + "】";
    }

    Optional<HttpGateway.Terms> sms() {
        if (!has("sms.url")) {
            return Optional.empty();
        }
        var address = address();
        var token = secret("sms.token-file");
        int perSecond = number("sms.per-second", 50, 1, MOST_PER_SECOND);
        int fen = number("sms.fen", 0, 0, 1_000);
        return address.map(to -> new HttpGateway.Terms(to, token, perSecond, fen, signature()));
    }

    /** What both sides sign with. */
    String smsSecret() {
        var secret = secret("sms.secret-file");
        if (!secret.isEmpty() && secret.length() < LEAST_SECRET) {
            wrong("short", "sms.secret-file");
        }
        return secret;
    }

    Optional<SmtpGateway.Terms> mail() {
        if (!has("mail.host")) {
            return Optional.empty();
        }
        var user = text("mail.user");
        return Optional.of(new SmtpGateway.Terms(
                text("mail.host"),
                number("mail.port", 587, 1, MOST_PORT),
                guard(),
                required("mail.from"),
                user,
                user.isEmpty() ? "" : secret("mail.password-file"),
                required("mail.subject")));
    }

    Optional<Path> file() {
        return has("platform.folder") ? Optional.of(Path.of(text("platform.folder"))) : Optional.empty();
    }

    int fileFen() {
        return number("platform.fen", 0, 0, 1_000);
    }

    // what is said on the way must not be read on the way: in the clear to this machine alone
    private Optional<URI> address() {
        try {
            var address = URI.create(text("sms.url"));
            boolean here = "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
            if (address.getHost() != null && ("https".equals(address.getScheme()) || here)) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        wrong("address", "sms.url");
        return Optional.empty();
    }

    private Guard guard() {
        var text = text("mail.guard").toUpperCase(Locale.ROOT);
        for (var guard : Guard.values()) {
            if (guard.name().equals(text) && (guard != Guard.NONE || HERE.contains(text("mail.host")))) {
                return guard;
            }
        }
        if (!text.isEmpty()) {
            wrong("guard", "mail.guard");
        }
        return Guard.STARTTLS;
    }

    private String required(String key) {
        if (!has(key)) {
            wrong("missing", key);
        }
        return text(key);
    }

    private String secret(String key) {
        if (required(key).isEmpty()) {
            return "";
        }
        try {
            return Files.readString(folder.resolve(text(key))).strip();
        } catch (IOException e) {
            wrong("unreadable", key);
            return "";
        }
    }

    private int number(String key, int usual, int least, int most) {
        var text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            wrong("number", key);
            return usual;
        }
        return number;
    }

    private LocalTime time(String key, LocalTime usual) {
        var text = text(key);
        if (!text.isEmpty() && !text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            wrong("time", key);
            return usual;
        }
        return text.isEmpty() ? usual : LocalTime.parse(text);
    }

    private boolean has(String key) {
        return !text(key).isEmpty();
    }

    private String text(String key) {
        return lines.getProperty(key, "").strip();
    }

    // a line may be asked for twice
    private void wrong(String what, String key) {
        if (told.add(what + " " + key)) {
            faults.add(new GatewayFault("messaging.config." + what, key));
        }
    }
}
