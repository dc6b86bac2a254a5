package org.huanjie.candidacy.review.own.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Open;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 本人页入口 — what a person under review sees. */
@Controller
class MineController {

    static final String PATH = "/mine";

    @Open
    @GetMapping(PATH)
    Answer mine(HttpServletRequest request) {
        return new MineCodePage(200, Form.EMPTY);
    }
}
