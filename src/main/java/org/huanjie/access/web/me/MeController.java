package org.huanjie.access.web.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.session.SessionRows;
import org.huanjie.access.session.SignInSession;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.web.account.AccountsController;
import org.huanjie.access.web.signin.Slowed;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason.Said;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人 — the signed-in person's own page. */
@Controller
class MeController {

    private final SignIn signIn;
    private final SignInSession session;
    private final KnownDevices devices;
    private final Slowed slowed;
    private final SessionRows sessions;
    private final MePages pages;
    private final Frames frames;

    MeController(
            SignIn signIn,
            SignInSession session,
            KnownDevices devices,
            Slowed slowed,
            SessionRows sessions,
            MePages pages,
            Frames frames) {
        this.signIn = signIn;
        this.session = session;
        this.devices = devices;
        this.slowed = slowed;
        this.sessions = sessions;
        this.pages = pages;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping("/me")
    Answer me(SignedIn person, HttpServletRequest request) {
        return pages.page(person, Form.EMPTY, request);
    }

    @AnyRole
    @PostMapping("/me/password")
    Answer password(
            SignedIn person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = frames.words(request);
        return switch (signIn.changePassword(person, present, password, again, devices.source(request))) {
            case Outcome.Proceeds(var standing) -> {
                session.enter(standing, request, response);
                yield Redirect.to("/me", "me.password-changed");
            }
            case Outcome.Faulty(var faults) -> again(person, Fault.said(faults, words), request);
            case Outcome.Slowed(var until) -> again(person, List.of(Said.ofForm(slowed.text(until, words), "", "")), request);
            default -> again(person, List.of(Said.ofForm(words.of("me.wrong-password"), "", "present")), request);
        };
    }

    private Answer again(SignedIn person, List<Said> faults, HttpServletRequest request) {
        return pages.page(person, Form.refused(Map.of(), faults), request);
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/sessions/{mark}/end")
    Answer endSession(SignedIn person, @PathVariable String mark) {
        if (!sessions.end(person, mark)) {
            throw AccountsController.notFound();
        }
        return Redirect.to("/me", "me.session.ended");
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/sign-out-everywhere")
    Answer signOutEverywhere(SignedIn person, HttpServletRequest request) {
        signIn.endSessions(person);
        request.getSession().invalidate();
        return Redirect.to(SignInPath.SIGN_IN, "me.signed-out-everywhere");
    }
}
