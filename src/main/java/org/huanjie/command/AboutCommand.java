package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 关于 — what this program is made of: every library with its version and licence, as the build wrote it down (CycloneDX). */
@Command(name = "about")
final class AboutCommand implements Callable<Integer> {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", descriptionKey = "command.about.json")
    private boolean json;

    @Mixin
    private HelpOption help = new HelpOption();

    AboutCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var bill = application.getResourceAsStream(BILL)) {
            if (bill == null) {
                throw new CommandRefusal("command.about.unbuilt");
            }
            var text = new String(bill.readAllBytes(), StandardCharsets.UTF_8);
            if (json) {
                out().println(text.strip());
            } else {
                show(JsonMapper.builder().build().readTree(text));
            }
        }
        return 0;
    }

    private void show(JsonNode bill) {
        var words = Terminal.words();
        out().println(words.of(
                "command.about.program",
                bill.path("metadata").path("component").path("version").asString(""),
                System.getProperty("java.version"),
                bill.path("components").size()));
        bill.path("components").forEach(part -> out().println(line(part)));
    }

    static String line(JsonNode part) {
        var licences = part.path("licenses")
                .valueStream()
                .map(one -> one.path("expression")
                        .asString(one.path("license")
                                .path("id")
                                .asString(one.path("license").path("name").asString(""))))
                .collect(Collectors.joining(", "));
        return part.path("group").asString("") + ":" + part.path("name").asString("") + " "
                + part.path("version").asString("") + (licences.isEmpty() ? "" : "  " + licences);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
