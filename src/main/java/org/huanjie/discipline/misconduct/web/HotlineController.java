package org.huanjie.discipline.misconduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Hotlines;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 举报电话入口 — a town sets its own line, and sees what people read. */
@Controller
class HotlineController {

    private static final String HOME = "/towns/{town}/hotline";

    private final Hotlines hotlines;
    private final ReportWords said;
    private final Frames frames;

    HotlineController(Hotlines hotlines, ReportWords said, Frames frames) {
        this.hotlines = hotlines;
        this.said = said;
        this.frames = frames;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping(HOME)
    Answer show(@PathVariable String town, HttpServletRequest request) {
        return page(town, Form.EMPTY, frames.words(request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(HOME)
    Answer set(
            @PathVariable String town,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = frames.words(request);
        var typed = Typed.of("discipline.hotline.", form);
        return hotlines.set(town, typed.text("phone"), typed.text("hours"), who)
                .answer(
                        any -> Redirect.to("/towns/" + town + "/hotline", "discipline.report-settings.done"),
                        reasons -> page(town, typed.form(reasons, words), words));
    }

    private HotlinePage page(String town, Form form, Words words) {
        var place = Optional.of(said.place(town))
                .filter(division -> division.level() == Level.TOWN)
                .orElseThrow(NoSuchPage::new);
        var own = hotlines.of(town).stream()
                .filter(line -> line.division().equals(town))
                .findFirst();
        return new HotlinePage(
                place.name(),
                "/towns/" + town + "/hotline",
                said.lines(town, words),
                own.map(Hotlines.Line::phone).orElse(""),
                own.map(Hotlines.Line::hours).orElse(""),
                form);
    }
}
