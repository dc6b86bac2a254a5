package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Proof;
import org.huanjie.access.who.PublicAddress;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.session.SignInSession;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 再次核验 — asks the signed-in person for password and code again, before what cannot be undone. */
@Controller
class AgainController {

    private final SignIn signIn;
    private final SignInSession session;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final PublicAddress address;
    private final Slowed slowed;
    private final Onward onward;
    private final Frames frames;

    AgainController(
            SignIn signIn,
            SignInSession session,
            KnownDevices devices,
            SecondFactors factors,
            PublicAddress address,
            Slowed slowed,
            Onward onward,
            Frames frames) {
        this.signIn = signIn;
        this.session = session;
        this.devices = devices;
        this.factors = factors;
        this.address = address;
        this.slowed = slowed;
        this.onward = onward;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping("/me/again")
    Answer form(SignedIn person, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        return page(200, person, back, Optional.empty(), request);
    }

    @AnyRole
    @PostMapping("/me/again")
    Answer again(
            SignedIn person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = frames.words(request);
        return switch (signIn.again(
                person, password, new Proof(code, credential, address.of(request)), devices.source(request))) {
            case Outcome.Proceeds(var standing) -> {
                session.enter(standing, request, response);
                yield standing instanceof PendingSignIn
                        ? Redirect.to(standing.next("/"))
                        : onward.to(standing, SignInPath.ours(back, "/"), "again.done");
            }
            case Outcome.Slowed(var until) -> page(422, person, back, Optional.of(slowed.text(until, words)), request);
            default -> page(422, person, back, Optional.of(words.of("again.failed")), request);
        };
    }

    private AgainPage page(
            int status, SignedIn person, String back, Optional<String> fault, HttpServletRequest request) {
        return new AgainPage(status, person.personName(), Asked.of(factors.of(person), address, request), SignInPath.ours(back, "/"), fault);
    }
}
