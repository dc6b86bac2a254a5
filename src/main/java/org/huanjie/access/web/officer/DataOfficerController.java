package org.huanjie.access.web.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.officer.DataOfficers;
import org.huanjie.access.officer.LookQuestions;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 数据保护负责人 — who holds the county's seat, and what its holder asks about looks (R-PD-7). */
@Controller
class DataOfficerController {

    private static final String PATH = "/data-officer";
    private static final String FAMILY = "data-officer.field.";
    private static final int LONGEST = 400;
    private static final long NONE = 0;

    private final DataOfficers officers;
    private final LookQuestions questions;
    private final DataOfficerPages pages;
    private final Frames frames;

    DataOfficerController(DataOfficers officers, LookQuestions questions, DataOfficerPages pages, Frames frames) {
        this.officers = officers;
        this.questions = questions;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed({Role.COUNTY_OFFICE, Role.COUNTY_LEADER, Role.AUDITOR})
    @GetMapping(PATH)
    Answer page(SignedIn who, HttpServletRequest request) {
        return pages.page(who, NONE, Form.EMPTY, frames.words(request));
    }

    @Allowed(Role.COUNTY_OFFICE)
    @PostMapping(PATH)
    Answer name(@RequestParam Map<String, String> sent, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of(FAMILY, sent);
        var account = typed.text("account", LONGEST);
        return answer(typed, NONE, typed.unless(() -> officers.name(account, who)), "data-officer.done.named", who, request);
    }

    @Allowed({Role.COUNTY_OFFICE, Role.COUNTY_LEADER})
    @PostMapping(PATH + "/{seat}/confirm")
    Answer confirm(@PathVariable UUID seat, SignedIn who, HttpServletRequest request) {
        return answer(nothing(), NONE, officers.confirm(seat, who), "data-officer.done.seated", who, request);
    }

    @Allowed({Role.COUNTY_OFFICE, Role.COUNTY_LEADER})
    @PostMapping(PATH + "/{seat}/end")
    Answer end(@PathVariable UUID seat, SignedIn who, HttpServletRequest request) {
        return answer(nothing(), NONE, officers.end(seat, who), "data-officer.done.ended", who, request);
    }

    @Allowed(Role.AUDITOR)
    @PostMapping(PATH + "/questions")
    Answer ask(
            @RequestParam long look, @RequestParam Map<String, String> sent, SignedIn who, HttpServletRequest request) {
        var typed = Typed.of(FAMILY, sent);
        var text = typed.text("text", LONGEST);
        return answer(typed, look, typed.unless(() -> questions.ask(look, text, who)), "data-officer.done.asked", who, request);
    }

    private static Typed nothing() {
        return Typed.of(FAMILY, Map.of());
    }

    private Answer answer(
            Typed typed, long look, Verdict<?> verdict, String done, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        return verdict.answer(
                value -> Redirect.to(PATH, done),
                reasons -> pages.page(who, look, typed.form(reasons, words), words));
    }
}
