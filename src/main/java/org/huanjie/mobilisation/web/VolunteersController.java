package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 志愿者入口 — a village's volunteers, and the form by which its office signs somebody up. */
@Controller
class VolunteersController {

    static final String ENDING = "/volunteers";
    private static final String HOME = "/villages/{village}" + ENDING;

    private final SignUps signUps;
    private final VolunteersPages pages;
    private final MobilisationDesk desk;

    VolunteersController(SignUps signUps, VolunteersPages pages, MobilisationDesk desk) {
        this.signUps = signUps;
        this.pages = pages;
        this.desk = desk;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer list(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.list(village, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME)
    Answer enter(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.ofAll(SignUpFields.FAMILY, form);
        var said = SignUpFields.read(typed);
        return switch (typed.unless(() -> signUps.enter(village, said, who))) {
            case Verdict.Done<VolunteerId>(var id) ->
                Redirect.to(VolunteersPages.path(village) + "/" + id, "mobilisation.volunteers.entered", said.name());
            case Verdict.Refused<VolunteerId>(var reasons) -> {
                var words = desk.words(request);
                yield pages.list(village, who, words, typed.form(reasons, words));
            }
        };
    }
}
