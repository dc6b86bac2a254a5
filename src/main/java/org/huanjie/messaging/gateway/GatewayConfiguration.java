package org.huanjie.messaging.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.huanjie.access.who.TrueTime;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.messaging.rule.Route;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.StoreRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 网关的接线 — the operator's file decides; in the demonstration, and in a replay, nothing leaves the machine whatever it says. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    static final String FILE = "gateways.properties";

    private static final int DEMONSTRATION_FEN = 5;

    @Bean
    GatewayOptions gatewayOptions(
            DataFolder folder,
            Clock clock,
            TrueTime time,
            MessageSource words,
            @Value("${huanjie.demo:false}") boolean demo) {
        return demo ? held(words) : chosen(read(folder.path()), folder.path(), clock, time, words);
    }

    @Bean
    Gateways gateways(GatewayOptions options) {
        return options.gateways();
    }

    private static GatewayOptions held(MessageSource words) {
        var signature = "【" + words.getMessage("messaging.demo-signature", new Object[0], Locale.CHINESE) + "】";
        return new GatewayOptions(
                new Gateways(
                        List.of(
                                new HeldGateway(Route.SMS, DEMONSTRATION_FEN, signature),
                                new HeldGateway(Route.MAIL, 0, "")),
                        QuietHours.USUAL),
                Optional.empty());
    }

    static GatewayOptions chosen(Properties lines, Path folder, Clock clock, TrueTime time, MessageSource words) {
        var settings = new GatewaySettings(lines, folder);
        var ways = new ArrayList<Gateway>();
        var signing = settings.sms().map(terms -> new BodySignature(settings.smsSecret()));
        signing.ifPresent(ours -> settings.sms().ifPresent(terms -> ways.add(new HttpGateway(terms, ours, time))));
        settings.mail().ifPresent(terms -> ways.add(new SmtpGateway(terms, clock)));
        settings.file().ifPresent(path -> ways.add(new FileGateway(path, settings.fileFen(), settings.signature())));
        var quiet = settings.quiet();
        if (!settings.faults().isEmpty()) {
            throw new StoreRefusal("messaging.config.refused", said(settings.faults(), words));
        }
        return new GatewayOptions(new Gateways(ways, quiet), signing);
    }

    private static String said(List<GatewayFault> faults, MessageSource words) {
        return faults.stream()
                .map(fault -> words.getMessage(fault.what(), new Object[] {fault.key()}, Locale.getDefault()))
                .collect(Collectors.joining(" "));
    }

    private static Properties read(Path folder) {
        var lines = new Properties();
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
