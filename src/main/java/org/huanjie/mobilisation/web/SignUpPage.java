package org.huanjie.mobilisation.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 公开报名页 — the village's open form for who would call on households or drive. */
public record SignUpPage(String village, String place, boolean open, List<Option> kinds, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
