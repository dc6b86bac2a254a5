package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.Fault;
import org.huanjie.access.Open;
import org.huanjie.access.Setup;
import org.huanjie.access.SignInPath;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 首次设置 — the one page of a store without accounts; not there once it has one. */
@Controller
class SetupController {

    private final Setup setup;
    private final Frames frames;

    SetupController(Setup setup, Frames frames) {
        this.setup = setup;
        this.frames = frames;
    }

    @Open
    @GetMapping("/setup")
    Answer form() {
        onlyWhileOpen();
        return new SetupPage(200, "", "", "", List.of());
    }

    @Open
    @PostMapping("/setup")
    Answer setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        onlyWhileOpen();
        var faults = setup.open(
                new Setup.Wish(code, county, signInName, personName, password, again), request.getRemoteAddr());
        return faults.isEmpty()
                ? Redirect.to(SignInPath.SIGN_IN, "setup.done")
                : new SetupPage(422, county, signInName, personName, Fault.texts(faults, frames.words(request)));
    }

    private void onlyWhileOpen() {
        if (!setup.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
