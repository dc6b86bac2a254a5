package org.huanjie.access.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号设置 — a county's numbers about accounts. */
@Controller
class AccessSettingsController {

    private final AccessSettings settings;
    private final Frames frames;

    AccessSettingsController(AccessSettings settings, Frames frames) {
        this.settings = settings;
        this.frames = frames;
    }

    @Allowed({Role.COUNTY_OFFICE, Role.AUDITOR})
    @GetMapping("/counties/{county}/account-settings")
    Answer form(@PathVariable String county, SignedIn by, HttpServletRequest request) {
        return page(200, county, by, List.of(), frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/account-settings")
    Answer set(
            @PathVariable String county,
            SignedIn by,
            @RequestParam AccessSetting setting,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest request) {
        var words = frames.words(request);
        var faults = settings.set(county, setting, number(value), by);
        return faults.isEmpty()
                ? Redirect.to("/counties/" + county + "/account-settings", "access-setting.done")
                : page(422, county, by, Fault.texts(faults, words), words);
    }

    private AccessSettingsPage page(int status, String county, SignedIn by, List<String> faults, Words words) {
        return new AccessSettingsPage(
                status,
                county,
                by.role() == Role.COUNTY_OFFICE,
                Arrays.stream(AccessSetting.values())
                        .map(each -> new AccessSettingsPage.Line(
                                each.name(),
                                words.of("access-setting." + each),
                                words.of("access-setting.what." + each, each.least(), each.most()),
                                settings.of(county, each),
                                each.least(),
                                each.most()))
                        .toList(),
                faults);
    }

    private static int number(String value) {
        var typed = value.strip();
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
