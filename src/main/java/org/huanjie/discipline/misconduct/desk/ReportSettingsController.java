package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Hotlines;
import org.huanjie.discipline.misconduct.ReportSetting;
import org.huanjie.discipline.misconduct.ReportSettings;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 举报设置入口 — the county's office sets days, telephones, and who handles what concerns itself. */
@Controller
class ReportSettingsController {

    private static final String HOME = "/counties/{county}/reports";

    private final ReportSettings settings;
    private final Hotlines hotlines;
    private final Divisions divisions;
    private final CaseNames names;
    private final Frames frames;

    ReportSettingsController(
            ReportSettings settings, Hotlines hotlines, Divisions divisions, CaseNames names, Frames frames) {
        this.settings = settings;
        this.hotlines = hotlines;
        this.divisions = divisions;
        this.names = names;
        this.frames = frames;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping(HOME)
    Answer show(@PathVariable String county, SignedIn who, HttpServletRequest request) {
        return page(county, who, Form.EMPTY, frames.words(request));
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(HOME + "/days")
    Answer days(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("discipline.report-setting.", form);
        var setting = typed.choice("name", ReportSetting.class);
        var value = typed.numberIfAny("value");
        return answer(
                county,
                typed.unless(() -> settings.set(county, setting.orElseThrow(), value, who)),
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(HOME + "/hotlines")
    Answer hotline(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("discipline.hotline.", form);
        return answer(
                county,
                hotlines.set(typed.text("of"), typed.text("phone"), typed.text("hours"), who),
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(HOME + "/beside")
    Answer beside(
            @PathVariable String county,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("discipline.beside.", form);
        var account = typed.text("account");
        return answer(
                county,
                typed.ticked("end")
                        ? settings.endBeside(county, account, who)
                        : settings.nameBeside(county, account, who),
                typed,
                who,
                request);
    }

    private Answer answer(String county, Verdict<Nothing> done, Typed typed, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        return done.answer(
                any -> Redirect.to("/counties/" + county + "/reports", "discipline.report-settings.done"),
                reasons -> page(county, who, typed.form(reasons, words), words));
    }

    private ReportSettingsPage page(String county, SignedIn who, Form form, Words words) {
        var place = divisions.find(county).orElseThrow(NoSuchPage::new);
        return new ReportSettingsPage(
                place.name(),
                "/counties/" + county + "/reports",
                Stream.of(ReportSetting.values())
                        .map(setting -> number(county, setting, words))
                        .toList(),
                Stream.concat(Stream.of(place), divisions.below(county).stream())
                        .map(division -> new Option(division.code(), division.name(), false))
                        .toList(),
                lines(county, words),
                settings.beside(county).stream()
                        .map(account -> names.of(account, words))
                        .toList(),
                names.options(settings.besideCandidates(county), words),
                Permission.SET_COUNTY.isOf(who),
                form);
    }

    private List<String> lines(String county, Words words) {
        return hotlines.all(county).stream()
                .map(line -> words.of(
                        line.hours().isEmpty() ? "discipline.report.line.plain" : "discipline.report.line.hours",
                        divisions.find(line.division()).map(Division::name).orElse(line.division()),
                        line.phone(),
                        line.hours()))
                .toList();
    }

    private ReportSettingsPage.Number number(String county, ReportSetting setting, Words words) {
        var value = settings.get(county, setting);
        return new ReportSettingsPage.Number(
                setting.name(),
                Wording.of(words, setting),
                value.isPresent() ? Integer.toString(value.getAsInt()) : "",
                words.of("discipline.report-setting.hint." + setting));
    }
}
