package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Source;
import org.huanjie.mobilisation.volunteer.SignUps;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.VolunteerRefusal;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 公开报名入口 — who would serve signs up on a telephone; nothing of it is public, and the village accepts or not. */
@Controller
class SignUpController {

    private static final String HOME = "/v/{village}/volunteer";

    private final SignUps signUps;
    private final Volunteers volunteers;
    private final MobilisationDesk desk;
    private final Pace pace;

    SignUpController(SignUps signUps, Volunteers volunteers, MobilisationDesk desk, Pace pace) {
        this.signUps = signUps;
        this.volunteers = volunteers;
        this.desk = desk;
        this.pace = pace;
    }

    @Open
    @GetMapping(HOME)
    Answer form(@PathVariable String village, HttpServletRequest request) {
        return page(village, desk.words(request), Form.EMPTY);
    }

    @Open
    @PostMapping(HOME)
    Answer send(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var words = desk.words(request);
        desk.name(village);
        var typed = Typed.ofAll(SignUpFields.FAMILY, form);
        var said = SignUpFields.read(typed);
        var turn = pace.objection(Source.of(request.getRemoteAddr()), village, said.name());
        if (turn.isEmpty()) {
            return page(village, words, typed.form(List.of(VolunteerRefusal.TOO_OFTEN.of()), words));
        }
        return switch (typed.unless(() -> Scope.of(village).call(() -> signUps.offer(village, said)))) {
            case Verdict.Done<VolunteerId> _ -> Redirect.to("/v/" + village, "mobilisation.sign-up.sent");
            case Verdict.Refused<VolunteerId>(var reasons) -> {
                turn.get().giveBack();
                yield page(village, words, typed.form(reasons, words));
            }
        };
    }

    private SignUpPage page(String village, Words words, Form form) {
        var name = desk.name(village);
        boolean open = Scope.of(village).call(() -> volunteers.signUpOpen(village));
        return new SignUpPage(village, name, open, SignUpFields.kinds(form, words), form);
    }
}
