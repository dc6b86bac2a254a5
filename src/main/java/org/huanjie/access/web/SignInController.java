package org.huanjie.access.web;

import org.huanjie.access.Open;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录 — shows the sign-in form; Spring Security answers the form itself. */
@Controller
class SignInController {

    @Open
    @GetMapping("/sign-in")
    Answer signIn(@RequestParam(required = false) @org.jspecify.annotations.Nullable String error) {
        return new SignInPage(error != null);
    }
}
