package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.session.SignInSession;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.signin.SignIn.Outcome;
import org.huanjie.access.signin.SignIn;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Proof;
import org.huanjie.access.who.PublicAddress;
import org.huanjie.access.who.Standing;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.picture.QrPicture;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 登录的后续步骤 — second factor, recovery code, taking up the codes, a password of one's own. Open to all, since nobody is signed in
 * yet; each answers only the person of whom exactly this is asked, and sends everyone else to where they belong.
 */
@Controller
public class SecondStepController {

    private final SignIn signIn;
    private final SignInSession session;
    private final Demonstration demonstration;
    private final SecondFactors factors;
    private final PublicAddress address;
    private final KnownDevices devices;
    private final Slowed slowed;
    private final Onward onward;
    private final Frames frames;

    SecondStepController(
            SignIn signIn,
            SignInSession session,
            Demonstration demonstration,
            SecondFactors factors,
            PublicAddress address,
            KnownDevices devices,
            Slowed slowed,
            Onward onward,
            Frames frames) {
        this.signIn = signIn;
        this.session = session;
        this.demonstration = demonstration;
        this.factors = factors;
        this.address = address;
        this.devices = devices;
        this.slowed = slowed;
        this.onward = onward;
        this.frames = frames;
    }

    @Open
    @GetMapping("/sign-in/code")
    Answer codeForm(@Nullable PendingSignIn pending, HttpServletRequest request) {
        return at(Step.CODE, pending, person -> codePage(200, person, Optional.empty(), request));
    }

    @Open
    @PostMapping("/sign-in/code")
    Answer code(
            @Nullable PendingSignIn pending,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(
                Step.CODE,
                pending,
                person -> afterCode(
                        person,
                        signIn.prove(
                                person,
                                new Proof(code, credential, address.of(request)),
                                devices.source(request)),
                        request,
                        response));
    }

    @Open
    @PostMapping("/sign-in/recovery")
    Answer recovery(
            @Nullable PendingSignIn pending,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(
                Step.CODE,
                pending,
                person -> afterCode(
                        person, signIn.recoveryCode(person, code, devices.source(request)), request, response));
    }

    @Open
    @GetMapping("/sign-in/enrol")
    Answer enrolForm(@Nullable PendingSignIn pending) {
        return at(Step.ENROL, pending, person -> enrolPage(200, person, Optional.empty()));
    }

    @Open
    @PostMapping("/sign-in/enrol")
    Answer enrol(
            @Nullable PendingSignIn pending,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(
                Step.ENROL,
                pending,
                person -> afterEnrol(person, signIn.takeUp(person, code, devices.source(request)), request, response));
    }

    @Open
    @GetMapping("/sign-in/password")
    Answer passwordForm(@Nullable PendingSignIn pending) {
        return at(Step.NEW_PASSWORD, pending, person -> passwordPage(person, Form.EMPTY));
    }

    @Open
    @PostMapping("/sign-in/password")
    Answer password(
            @Nullable PendingSignIn pending,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(Step.NEW_PASSWORD, pending, person -> switch (signIn.ownPassword(
                person, password, again, devices.source(request))) {
            case Outcome.Proceeds(var standing) -> proceed(standing, request, response);
            case Outcome.Faulty(var faults) -> passwordPage(person, Form.refused(Map.of(), Fault.said(faults, frames.words(request))));
            default -> elsewhere(null);
        });
    }

    private Answer afterEnrol(
            PendingSignIn pending, Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        Words words = frames.words(request);
        return switch (outcome) {
            case Outcome.TookUp(var standing, var recoveryCodes) -> {
                session.enter(standing, request, response);
                yield new RecoveryCodesPage(recoveryCodes, onward.next(standing, "/"));
            }
            case Outcome.Slowed(var until) -> enrolPage(422, pending, Optional.of(slowed.text(until, words)));
            default -> enrolPage(422, pending, Optional.of(words.of("code.failed")));
        };
    }

    private Answer afterCode(
            PendingSignIn pending, Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        Words words = frames.words(request);
        return switch (outcome) {
            case Outcome.Proceeds(var standing) -> proceed(standing, request, response);
            case Outcome.Slowed(var until) -> codePage(422, pending, Optional.of(slowed.text(until, words)), request);
            default -> codePage(422, pending, Optional.of(words.of("code.failed")), request);
        };
    }

    private Answer proceed(Standing standing, HttpServletRequest request, HttpServletResponse response) {
        session.enter(standing, request, response);
        return onward.to(standing, "/");
    }

    private CodePage codePage(
            int status, PendingSignIn pending, Optional<String> fault, HttpServletRequest request) {
        var person = pending.person();
        var asked = Asked.of(person.scope().call(() -> factors.of(person)), address, request);
        return new CodePage(status, person.personName(), asked, fault, demonstration.code(pending));
    }

    private EnrolPage enrolPage(int status, PendingSignIn pending, Optional<String> fault) {
        var secret = signIn.secretToTakeUp(pending);
        var picture = QrPicture.of(scanned(pending.person().signInName(), secret));
        return new EnrolPage(status, secret.replaceAll("(.{4})(?=.)", "$1 "), picture.side(), picture.squares(), fault);
    }

    // as authenticators scan it
    private static String scanned(String signInName, String secret) {
        return "otpauth://totp/Huanjie:" + URLEncoder.encode(signInName, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Huanjie";
    }

    private static NewPasswordPage passwordPage(PendingSignIn pending, Form form) {
        return new NewPasswordPage(pending.person().personName(), form);
    }

    public static Answer at(Step step, @Nullable PendingSignIn pending, Function<PendingSignIn, Answer> answer) {
        return pending != null && pending.step() == step ? answer.apply(pending) : elsewhere(pending);
    }

    public static Answer elsewhere(@Nullable PendingSignIn pending) {
        return Redirect.to(pending == null ? SignInPath.SIGN_IN : pending.step().path());
    }
}
