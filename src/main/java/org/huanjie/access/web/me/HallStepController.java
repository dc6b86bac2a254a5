package org.huanjie.access.web.me;

import org.huanjie.access.web.signin.ListPage;
import org.huanjie.access.web.signin.Onward;
import org.huanjie.access.web.signin.SecondStepController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.signin.CodeListPrinting;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.session.SignInSession;
import org.huanjie.access.who.Standing;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 启用口令单 — the step of signing in at which whoever works in the hall prints a list of codes; open as the other steps are. */
@Controller
class HallStepController {

    private static final String TAKE_UP = "/sign-in/list/take-up";

    private final SignIn signIn;
    private final SignInSession session;
    private final SecondFactors factors;
    private final CodeListPages pages;
    private final KnownDevices devices;
    private final Onward onward;
    private final Frames frames;

    HallStepController(
            SignIn signIn,
            SignInSession session,
            SecondFactors factors,
            CodeListPages pages,
            KnownDevices devices,
            Onward onward,
            Frames frames) {
        this.signIn = signIn;
        this.session = session;
        this.factors = factors;
        this.pages = pages;
        this.devices = devices;
        this.onward = onward;
        this.frames = frames;
    }

    @Open
    @GetMapping("/sign-in/list")
    Answer form(@Nullable PendingSignIn pending) {
        return SecondStepController.at(Step.LIST, pending, person -> form(200, person, Optional.empty()));
    }

    @Open
    @PostMapping("/sign-in/list")
    Answer print(@Nullable PendingSignIn pending, HttpServletRequest request) {
        return SecondStepController.at(Step.LIST, pending, person -> switch (signIn.printList(person)) {
            case CodeListPrinting.Outcome.Printed(var account, var codes) ->
                pages.page(200, account, codes, TAKE_UP, Optional.empty(), frames.words(request));
            default -> SecondStepController.elsewhere(null);
        });
    }

    @Open
    @PostMapping(TAKE_UP)
    Answer takeUp(
            @Nullable PendingSignIn pending,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return SecondStepController.at(Step.LIST, pending, person -> switch (signIn.takeUpList(
                person, code, devices.source(request))) {
            case Outcome.Proceeds(var standing) -> proceed(standing, request, response);
            case Outcome refused ->
                pages.page(
                        422,
                        person.person(),
                        List.of(),
                        TAKE_UP,
                        Optional.of(pages.why(refused, frames.words(request))),
                        frames.words(request));
        });
    }

    @Open
    @PostMapping("/sign-in/list/later")
    Answer later(@Nullable PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        return SecondStepController.at(Step.LIST, pending, person -> switch (signIn.withoutList(person)) {
            case Outcome.Proceeds(var standing) -> proceed(standing, request, response);
            default -> form(422, person, Optional.of(frames.words(request).of("code-list.must")));
        });
    }

    private ListPage form(int status, PendingSignIn pending, Optional<String> fault) {
        return new ListPage(status, pending.person().personName(), factors.isLeftToThem(pending.person()), fault);
    }

    private Answer proceed(Standing standing, HttpServletRequest request, HttpServletResponse response) {
        session.enter(standing, request, response);
        return onward.to(standing, "/");
    }
}
