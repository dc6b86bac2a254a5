package org.huanjie.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.Open;
import org.huanjie.replay.web.PartsPage.Sample;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.ReceiptSlip;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.ShownStep;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 部件页 — shows whoever builds a page what there is to build it of, in every state. Not there in service. */
@Controller
@ConditionalOnProperty("huanjie.demo")
class PartsController {

    private static final List<String> OPTIONS = List.of("one", "other", "third");

    private static final Map<String, String> FILLED = Map.of(
            "households", "126",
            "share", "95.5",
            "code", "123456",
            "day", "2017-03-05",
            "hour", "2017-03-05T09:30",
            "post", "other",
            "way", "one",
            "present", "third",
            "agreed", "yes");

    private static final Map<String, String> WRONG =
            Map.of("households", "126.5", "share", "95.555", "day", "2017-02-30", "hour", "09:30");

    private static final String SAMPLE = "https://localhost/v/330326103210/objections/3f2a91bc-0000-0000-0000-000000000000";

    private final Frames frames;

    PartsController(Frames frames) {
        this.frames = frames;
    }

    @Open
    @GetMapping("/parts")
    Answer parts(HttpServletRequest request) {
        var words = frames.words(request);
        return new PartsPage(
                List.of(new Crumb(words.of("parts.above"), "/"), new Crumb(words.of("parts.way"), "/parts")),
                samples(words),
                options(words, "parts.option."),
                options(words, "parts.long-option."),
                OPTIONS.stream()
                        .map(step -> new ShownStep(
                                words.of("parts.option." + step), step.equals("other"), words.of("parts.step." + step)))
                        .toList(),
                List.of(new Reason.Said("R-RG-5", words.of("parts.reason"), words.of("parts.reason.remedy"), "")),
                ReceiptSlip.of(SAMPLE));
    }

    private static List<Sample> samples(Words words) {
        var filled = texts(FILLED, words, "parts.short");
        return List.of(
                new Sample("empty", Form.EMPTY.among("empty-"), false),
                new Sample("filled", Form.filled(filled).among("filled-"), false),
                new Sample("wrong", wrong(words).among("wrong-"), false),
                new Sample("disabled", Form.filled(filled).among("disabled-"), true),
                new Sample(
                        "long", Form.filled(texts(FILLED, words, "parts.long")).among("long-"), false));
    }

    private static Map<String, String> texts(Map<String, String> others, Words words, String text) {
        var all = new LinkedHashMap<>(others);
        all.put("name", words.of(text));
        all.put("remark", words.of(text));
        return all;
    }

    private static Form wrong(Words words) {
        var typed = Typed.of("parts.field.", WRONG);
        typed.text("name", 40);
        typed.number("households", 1, 500);
        typed.percentIfAny("share");
        typed.number("code");
        typed.day("day");
        typed.momentIfAny("hour");
        typed.text("remark", 500);
        Stream.of("post", "way", "present", "agreed", "file").forEach(name -> typed.option(name, OPTIONS));
        return typed.form(typed.faults(), words);
    }

    private static List<Option> options(Words words, String family) {
        return OPTIONS.stream()
                .map(option -> new Option(option, words.of(family + option), false))
                .toList();
    }
}
