package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutySetting;
import org.huanjie.discipline.duty.DutySettings;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 上岗设置入口 — a county says what it asks before a duty. */
@Controller
class DutySettingsController {

    private static final int WAYS = 3;

    private final DutySettings settings;
    private final Where where;

    DutySettingsController(DutySettings settings, Where where) {
        this.settings = settings;
        this.where = where;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping("/counties/{county}/duty-settings")
    Answer show(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/duty-settings")
    Answer set(
            @PathVariable String county,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.ofAll("discipline.setting.", form);
        var values = new EnumMap<DutySetting, Integer>(DutySetting.class);
        for (var kind : DutyKind.values()) {
            values.put(DutySetting.training(kind), typed.all("training").contains(kind.name()) ? 1 : 0);
            values.put(DutySetting.pledge(kind), typed.all("pledges").contains(kind.name()) ? 1 : 0);
        }
        values.put(DutySetting.TRAINED_BY, typed.number("way", 0, DutySetting.TRAINED_BY.most()));
        values.put(
                DutySetting.PASS_MARK,
                typed.number("mark", DutySetting.PASS_MARK.least(), DutySetting.PASS_MARK.most()));
        return switch (typed.unless(() -> settings.set(county, values, who))) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/counties/" + county + "/duty-settings", "discipline.setting.done");
            case Verdict.Refused(var reasons) -> {
                var words = where.words(request);
                yield page(county, typed.form(reasons, words), who, words);
            }
        };
    }

    private DutySettingsPage page(String county, Form form, SignedIn who, Words words) {
        where.place(county, Level.COUNTY);
        var held = settings.of(county);
        var shown = form.values().isEmpty()
                ? Form.filled(Map.of("mark", String.valueOf(held.get(DutySetting.PASS_MARK))))
                : form;
        return new DutySettingsPage(
                new Head(words.of("discipline.setting.title"), List.of()),
                "/counties/" + county + "/duty-settings",
                Permission.SET_COUNTY.isOf(who, county),
                options(held, DutySetting::training, words),
                options(held, DutySetting::pledge, words),
                IntStream.range(0, WAYS)
                        .mapToObj(way -> new Option(
                                Integer.toString(way),
                                words.of("discipline.setting.way." + way),
                                Integer.valueOf(way).equals(held.get(DutySetting.TRAINED_BY))))
                        .toList(),
                DutySetting.PASS_MARK.least(),
                DutySetting.PASS_MARK.most(),
                shown);
    }

    private static List<Option> options(
            Map<DutySetting, Integer> held, Function<DutyKind, DutySetting> which, Words words) {
        return Arrays.stream(DutyKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        Wording.of(words, kind),
                        Integer.valueOf(1).equals(held.get(which.apply(kind)))))
                .toList();
    }
}
