package org.huanjie.mobilisation.ride.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Head;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.ride.RideSetting;
import org.huanjie.mobilisation.ride.RideSettings;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 接送设置入口 — a county says how its roads are and how long a wait is enough. */
@Controller
class RideSettingsController {

    private final RideSettings settings;
    private final Where where;

    RideSettingsController(RideSettings settings, Where where) {
        this.settings = settings;
        this.where = where;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping("/counties/{county}/ride-settings")
    Answer show(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping("/counties/{county}/ride-settings")
    Answer set(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.ride-setting.", form);
        var values = new EnumMap<RideSetting, Integer>(RideSetting.class);
        for (var setting : RideSetting.values()) {
            values.put(setting, typed.number(setting.name(), setting.least(), setting.most()));
        }
        return switch (typed.unless(() -> settings.set(county, values, who))) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/counties/" + county + "/ride-settings", "mobilisation.ride-settings.done");
            case Verdict.Refused(var reasons) -> {
                var words = where.words(request);
                yield page(county, typed.form(reasons, words), who, words);
            }
        };
    }

    private RideSettingsPage page(String county, Form form, SignedIn who, Words words) {
        where.place(county, Level.COUNTY);
        var held = new HashMap<String, String>();
        settings.of(county).forEach((setting, value) -> held.put(setting.name(), Integer.toString(value)));
        return new RideSettingsPage(
                new Head(words.of("mobilisation.ride-settings.title"), List.of()),
                "/counties/" + county + "/ride-settings",
                Permission.SET_COUNTY.isOf(who, county),
                Arrays.stream(RideSetting.values())
                        .map(setting -> new RideSettingsPage.Line(
                                setting.name(), Wording.of(words, setting), setting.least(), setting.most()))
                        .toList(),
                form.values().isEmpty() ? Form.filled(held) : form);
    }
}
