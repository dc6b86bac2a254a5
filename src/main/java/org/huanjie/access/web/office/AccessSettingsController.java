package org.huanjie.access.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号设置 — a county's numbers about accounts. */
@Controller
class AccessSettingsController {

    private static final int NONE = -1; // in no setting's range

    private final AccessSettings settings;
    private final Frames frames;

    AccessSettingsController(AccessSettings settings, Frames frames) {
        this.settings = settings;
        this.frames = frames;
    }

    @Allowed(to = Permission.SEE_OFFICE)
    @GetMapping("/counties/{county}/account-settings")
    Answer form(@PathVariable String county, SignedIn by, HttpServletRequest request) {
        return page(county, by, Form.EMPTY, frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping("/counties/{county}/account-settings")
    Answer set(
            @PathVariable String county,
            SignedIn by,
            @RequestParam AccessSetting setting,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var words = frames.words(request);
        var number = Typed.of("access-setting.", form).numberIfAny("value");
        var faults = settings.set(county, setting, number.orElse(NONE), by);
        return faults.isEmpty()
                ? Redirect.to("/counties/" + county + "/account-settings", "access-setting.done")
                : page(county, by, Form.refused(form, Fault.said(faults, words)).among(prefix(setting)), words);
    }

    private AccessSettingsPage page(String county, SignedIn by, Form form, Words words) {
        return new AccessSettingsPage(
                county,
                by.role() == Role.COUNTY_OFFICE,
                Arrays.stream(AccessSetting.values())
                        .map(each -> new AccessSettingsPage.Line(
                                each.name(),
                                words.of("access-setting." + each),
                                words.of("access-setting.what." + each, each.least(), each.most()),
                                form.prefix().equals(prefix(each)) ? form : kept(county, each)))
                        .toList(),
                form);
    }

    private Form kept(String county, AccessSetting setting) {
        return Form.filled(Map.of("value", Integer.toString(settings.of(county, setting))))
                .among(prefix(setting));
    }

    private static String prefix(AccessSetting setting) {
        return setting.name() + "-";
    }
}
