package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.account.Setup;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.who.Fault;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 首次设置 — the one page of a store without accounts; not there once it has one. */
@Controller
class SetupController {

    private final Setup setup;
    private final KnownDevices devices;
    private final Frames frames;

    SetupController(Setup setup, KnownDevices devices, Frames frames) {
        this.setup = setup;
        this.devices = devices;
        this.frames = frames;
    }

    @Open
    @GetMapping("/setup")
    Answer form() {
        onlyWhileOpen();
        return new SetupPage(Form.EMPTY);
    }

    @Open
    @PostMapping("/setup")
    Answer setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String county,
            HttpServletRequest request) {
        onlyWhileOpen();
        var wish = new Setup.Wish(code, county, person("first", request), person("second", request));
        var words = frames.words(request);
        return switch (setup.open(wish, devices.source(request))) {
            case Setup.Outcome.Made() -> Redirect.to(SignInPath.SIGN_IN, "setup.done");
            case Setup.Outcome.Refused(var faults, var ofFirst, var ofSecond) ->
                new SetupPage(Form.refused(
                        typed(wish),
                        Stream.of(
                                        Fault.said(faults, words),
                                        Fault.said(ofFirst, "first-", words),
                                        Fault.said(ofSecond, "second-", words))
                                .flatMap(List::stream)
                                .toList()));
        };
    }

    private static Map<String, String> typed(Setup.Wish wish) {
        return Map.of(
                "county", wish.county(),
                "first-sign-in-name", wish.first().signInName(),
                "first-person-name", wish.first().personName(),
                "second-sign-in-name", wish.second().signInName(),
                "second-person-name", wish.second().personName());
    }

    private static Setup.Person person(String which, HttpServletRequest request) {
        return new Setup.Person(
                field(which + "-sign-in-name", request),
                field(which + "-person-name", request),
                field(which + "-password", request),
                field(which + "-again", request));
    }

    private static String field(String name, HttpServletRequest request) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private void onlyWhileOpen() {
        if (!setup.isOpen()) {
            throw new NoSuchPage();
        }
    }
}
