package org.huanjie.access.web.account;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 开设账号页. */
public record NewAccountPage(
        Form form,
        List<Option> roles,
        List<Place> places,
        Optional<String> proposal,
        Optional<ConfirmPage.Second> second)
        implements Page {

    /** 可选区划 — offered while typing. */
    public record Place(String code, String name) {}

    @Override
    public int status() {
        return form.status();
    }
}
