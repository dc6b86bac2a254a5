package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Open;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.session.SignInSession;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录 — the form for name and password. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SignInSession session;
    private final Demonstration demonstration;
    private final Divisions divisions;
    private final KnownDevices devices;
    private final Slowed slowed;
    private final Onward onward;
    private final Frames frames;

    SignInController(
            SignIn signIn,
            SignInSession session,
            Demonstration demonstration,
            Divisions divisions,
            KnownDevices devices,
            Slowed slowed,
            Onward onward,
            Frames frames) {
        this.signIn = signIn;
        this.session = session;
        this.demonstration = demonstration;
        this.divisions = divisions;
        this.devices = devices;
        this.slowed = slowed;
        this.onward = onward;
        this.frames = frames;
    }

    @Open
    @GetMapping(SignInPath.SIGN_IN)
    Answer form(
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "") String as,
            HttpServletRequest request) {
        boolean offered = demonstration.offers().stream()
                .anyMatch(offer -> offer.signInName().equals(as));
        return page(200, as, offered ? Demonstration.PASSWORD : "", back, Optional.empty(), frames.words(request));
    }

    @Open
    @PostMapping(SignInPath.SIGN_IN)
    Answer signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = frames.words(request);
        return switch (signIn.password(username, password, devices.source(request))) {
            case Outcome.Proceeds(var standing) -> {
                session.begin(standing, request, response);
                yield onward.to(standing, SignInPath.ours(back, "/"));
            }
            case Outcome.Slowed(var until) ->
                page(422, username, "", back, Optional.of(slowed.text(until, words)), words);
            default -> page(422, username, "", back, Optional.of(words.of("sign-in.failed")), words);
        };
    }

    private SignInPage page(
            int status, String name, String password, String back, Optional<String> fault, Words words) {
        return new SignInPage(status, name, password, SignInPath.ours(back, "/"), fault, offers(words));
    }

    private List<SignInPage.Offer> offers(Words words) {
        return demonstration.offers().stream()
                .map(offer -> new SignInPage.Offer(
                        SignInPath.SIGN_IN + "?as=" + offer.signInName(),
                        offer.signInName(),
                        offer.personName(),
                        words.of("role." + offer.role().name()),
                        divisions.find(offer.division()).map(Division::name).orElse(offer.division())))
                .toList();
    }
}
